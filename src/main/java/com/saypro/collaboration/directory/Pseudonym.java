package com.saypro.collaboration.directory;

import java.util.regex.Pattern;

/** What stands for a person who was erased: {@code former-} and twelve hexadecimal digits, where their sign-in name stood. */
public final class Pseudonym {

    private static final String PREFIX = "former-";
    private static final Pattern PATTERN = Pattern.compile(PREFIX + "[0-9a-f]{12}");

    private Pseudonym() {}

    /** Whether this stands for somebody who was erased; nobody can have it as a sign-in name. */
    public static boolean is(String id) {
        return id != null && PATTERN.matcher(id).matches();
    }

    /** The sign-in name, or what people read in place of a pseudonym: "Former colleague 1f3a5c7e9b2d". */
    public static String readable(String id) {
        return is(id) ? "Former colleague " + id.substring(PREFIX.length()) : id;
    }
}
