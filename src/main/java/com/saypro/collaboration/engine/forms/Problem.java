package com.saypro.collaboration.engine.forms;

/**
 * What is wrong with one entry.
 *
 * @param field key of the field
 * @param sentence what is wrong and what is allowed, naming the field's label
 */
record Problem(String field, String sentence) {}
