package com.saypro.collaboration.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Ticked or not. */
class CheckboxRule implements FieldRule {

    @Override
    public Optional<String> problem(FormField field, JsonNode entry, FormData data) {
        return entry.isBoolean() ? Optional.empty() : Optional.of(field.quoted() + " must be ticked or not ticked.");
    }
}
