package com.saypro.collaboration.content;

import com.saypro.collaboration.foundation.Refused;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A fixed choice as forms, decision tables and people know it. Implemented by enums only; the id is the constant's name
 * in kebab-case ({@code BLOG_POST} is {@code blog-post}).
 */
public interface Choice {

    /** The constant's name. */
    String name();

    /** The choice as people read it. */
    String label();

    /** The choice as forms and decision tables write it. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The choice with this id.
     *
     * @param field key of the form field the id was entered in
     * @throws Refused when there is no such choice; the sentence lists the allowed ones
     */
    static <C extends Enum<C> & Choice> C of(Class<C> type, String field, String id) {
        return Arrays.stream(type.getEnumConstants())
                .filter(choice -> choice.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        field,
                        (id == null || id.isBlank() ? "Nothing was chosen for" : "\"" + id + "\" is not a choice for")
                                + " \"" + field + "\". Choose one of: "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Choice::label)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
