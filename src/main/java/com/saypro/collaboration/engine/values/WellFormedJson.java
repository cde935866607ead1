package com.saypro.collaboration.engine.values;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.saypro.collaboration.foundation.Refused;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.spin.plugin.impl.JsonValueSerializer;
import org.camunda.spin.plugin.variable.value.SpinValue;

/**
 * JSON variables as Spin keeps them, after a look at those that come as text: the engine itself stores any text, and whoever reads it
 * finds out.
 */
class WellFormedJson extends JsonValueSerializer {

    /** With Jackson's own bounds, which Spin reads with as well: a thousand levels, a thousand digits. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @throws Refused when the value comes as a text that is no JSON */
    @Override
    public void writeValue(SpinValue value, ValueFields fields) {
        if (!value.isDeserialized() && value.getValueSerialized() != null) {
            mustBeJson(value.getValueSerialized(), fields.getName());
        }
        super.writeValue(value, fields);
    }

    private static void mustBeJson(String text, String name) {
        try {
            if (JSON.readTree(text).isMissingNode()) {
                throw new Refused("“%s” is to be JSON and is empty. Nothing was changed.".formatted(name));
            }
        } catch (JsonProcessingException e) {
            throw new Refused("“%s” is no well-formed JSON: %s. Nothing was changed.".formatted(name, where(e)));
        }
    }

    private static String where(JsonProcessingException e) {
        return e.getLocation() == null
                ? "it cannot be read"
                : "it cannot be read from line %d, column %d"
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }
}
