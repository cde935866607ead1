package com.saypro.collaboration.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A file of an embedded form: its name's ending is one of those in {@code accept}, its content begins as files with that
 * ending do, and it is no larger than the property {@code maxKilobytes} says.
 */
class FileRule implements FieldRule {

    /** How files with these endings begin, in hexadecimal digits. Only these can be asked for. */
    static final Map<String, List<String>> BEGINNINGS = Map.of(
            ".pdf", List.of("25504446"),
            ".png", List.of("89504e47"),
            ".jpg", List.of("ffd8ff"),
            ".jpeg", List.of("ffd8ff"),
            ".docx", List.of("504b0304"),
            ".xlsx", List.of("504b0304"),
            ".pptx", List.of("504b0304"),
            ".zip", List.of("504b0304"));

    /** What a form that says nothing lets in. */
    static final int KILOBYTES = 5_120;

    @Override
    public Optional<String> problem(FormField field, JsonNode entry, FormData data) {
        if (!entry.isObject() || !entry.has("begins")) {
            return Optional.of(field.quoted() + " must be a file.");
        }
        String name = entry.path("name").asText().toLowerCase(Locale.ROOT);
        List<String> accepted = accepted(field);
        Optional<String> ending = accepted.stream().filter(name::endsWith).findFirst();
        if (ending.isEmpty() || !name.matches("[^/\\\\\\p{Cntrl}]{1,200}")) {
            return Optional.of(field.quoted() + " must be a file of one of these kinds: " + String.join(", ", accepted)
                    + ", with a name of at most 200 characters.");
        }
        if (BEGINNINGS.getOrDefault(ending.get(), List.of()).stream()
                .noneMatch(entry.path("begins").asText()::startsWith)) {
            return Optional.of(field.quoted() + " is named " + ending.get() + " but is no such file.");
        }
        int most = kilobytes(field);
        return entry.path("bytes").asLong() <= most * 1024L
                ? Optional.empty()
                : Optional.of(String.format("%s may have at most %,d kilobytes.", field.quoted(), most));
    }

    static List<String> accepted(FormField field) {
        return Arrays.stream(field.settings().path("accept").asText("").split(","))
                .map(ending -> ending.strip().toLowerCase(Locale.ROOT))
                .filter(ending -> !ending.isEmpty())
                .toList();
    }

    private static int kilobytes(FormField field) {
        return field.settings().path("properties").path("maxKilobytes").asInt(KILOBYTES);
    }
}
