package com.saypro.collaboration.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What the entry of one kind of field must be. */
interface FieldRule {

    /**
     * The sentence about what is wrong with an entry, naming the field's label and what is allowed.
     *
     * @param entry the entry, neither null nor an empty text
     */
    Optional<String> problem(FormField field, JsonNode entry, FormData data);
}
