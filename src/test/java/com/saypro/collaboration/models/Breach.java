package com.saypro.collaboration.models;

/**
 * A place where a file breaks a rule.
 *
 * @param element id of the element, or field key, or rule id, or {@code ""} for the whole file
 * @param sentence the rule in one sentence
 */
record Breach(String element, String sentence) {

    Breach {
        element = element == null ? "" : element;
    }
}
