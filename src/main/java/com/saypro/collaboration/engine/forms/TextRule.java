package com.saypro.collaboration.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.collaboration.foundation.HttpsAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text: its length, its pattern, and what mail addresses, telephone numbers and links look like. */
class TextRule implements FieldRule {

    /** What fits into a variable of the engine, with room to spare. */
    static final int LONGEST = 3_900;

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{4,24}");
    private static final Pattern LINK_KEY = Pattern.compile("link|url|.*(Link|Url)");

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
        if (text.length() < shortest) {
            return Optional.of(String.format(
                    "%s needs at least %,d characters; it has %,d.", field.quoted(), shortest, text.length()));
        }
        return form(field, text);
    }

    private static Optional<String> form(FormField field, String text) {
        String pattern = field.rule("pattern").asText("");
        if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(text).find()) {
            return Optional.of(field.rule("patternErrorMessage")
                    .asText(field.quoted() + " does not have the form that is asked for (" + pattern + ")."));
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
            default ->
                LINK_KEY.matcher(field.key()).matches() && !HttpsAddress.isComplete(text.strip())
                        ? Optional.of(field.quoted()
                                + " must be a complete link that starts with https:// and names no user.")
                        : Optional.empty();
        };
    }

    private static int limit(FormField field, String rule, FormData data, int otherwise) {
        return data.resolved(field.rule(rule)).asInt(otherwise);
    }
}
