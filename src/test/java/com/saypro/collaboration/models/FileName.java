package com.saypro.collaboration.models;

import java.util.regex.Pattern;

/** Names of files and keys. */
final class FileName {

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private FileName() {}

    /** The file's name without folders and extension. */
    static String stem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(0, name.lastIndexOf('.'));
    }

    static boolean isKebabCase(String text) {
        return text != null && KEBAB_CASE.matcher(text).matches();
    }
}
