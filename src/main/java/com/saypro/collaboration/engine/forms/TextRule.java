package com.saypro.collaboration.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.collaboration.foundation.Characters;
import com.saypro.collaboration.foundation.HttpsAddress;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Text: its characters, its length, its pattern, and what mail addresses, telephone numbers and links look like. */
class TextRule implements FieldRule {

    /** What fits into a variable of the engine, with room to spare. */
    static final int LONGEST = 3_900;

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{4,24}");
    private static final Pattern LINK_KEY = Pattern.compile("link|url|.*(Link|Url)");
    private static final Pattern HTTP = Pattern.compile("\\s*http:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final String LINK = " must be a complete link that starts with https:// and names no user.";

    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    @Override
    public Optional<String> problem(FormField field, JsonNode entry, FormData data) {
        if (!entry.isTextual()) {
            return Optional.of(field.quoted() + " must be text.");
        }
        String text = entry.asText();
        int longest = Math.min(LONGEST, limit(field, "maxLength", data, LONGEST));
        int shortest = limit(field, "minLength", data, 0);
        if (text.length() > longest) {
            return Optional.of(String.format(
                    "%s may have at most %,d characters; it has %,d.", field.quoted(), longest, text.length()));
        }
        Optional<String> characters = characters(field, text);
        if (characters.isPresent() || field.isEmpty(entry)) {
            return characters;
        }
        if (text.length() < shortest) {
            return Optional.of(String.format(
                    "%s needs at least %,d characters; it has %,d.", field.quoted(), shortest, text.length()));
        }
        return form(field, text);
    }

    /** What cannot be typed cannot be kept either, or would break what it is put into: a subject, a line of a list. */
    private static Optional<String> characters(FormField field, String text) {
        if (field.type().equals("textfield") && Characters.breaksLines(text)) {
            return Optional.of(field.quoted() + " must be a single line.");
        }
        OptionalInt unkeepable = Characters.firstUnkeepable(text);
        return unkeepable.isEmpty()
                ? Optional.empty()
                : Optional.of(String.format(
                        "%s contains a character that cannot be kept, U+%04X at position %,d. Delete it there.",
                        field.quoted(), text.codePointAt(unkeepable.getAsInt()), unkeepable.getAsInt() + 1));
    }

    private Optional<String> form(FormField field, String text) {
        String pattern = field.rule("pattern").asText("");
        try {
            if (!pattern.isEmpty()
                    && !patterns.computeIfAbsent(pattern, Pattern::compile)
                            .matcher(new Patience(text))
                            .find()) {
                return Optional.of(field.rule("patternErrorMessage")
                        .asText(field.quoted() + " does not have the form that is asked for (" + pattern + ")."));
            }
        } catch (Patience.Lost lost) {
            return Optional.of(
                    field.quoted() + " cannot be checked in reasonable time. Shorten it, or tell a process owner.");
        }
        return switch (field.rule("validationType").asText("")) {
            case "email" ->
                EMAIL.matcher(text).matches()
                        ? Optional.empty()
                        : Optional.of(field.quoted() + " must be a mail address such as name@saypro.example.");
            case "phone" ->
                PHONE.matcher(text).matches()
                        ? Optional.empty()
                        : Optional.of(field.quoted() + " must be a telephone number such as +27 11 555 0100.");
            default -> isSafe(field, text) ? Optional.empty() : Optional.of(field.quoted() + LINK);
        };
    }

    /** A field for a link holds one; another field of one line may be anything but a link without https. */
    private static boolean isSafe(FormField field, String text) {
        return LINK_KEY.matcher(field.key()).matches()
                ? HttpsAddress.isComplete(text.strip())
                : field.type().equals("textarea") || !HTTP.matcher(text).matches();
    }

    private static int limit(FormField field, String rule, FormData data, int otherwise) {
        return data.resolved(field.rule(rule)).asInt(otherwise);
    }
}
