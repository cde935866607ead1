package com.saypro.collaboration.engine.values;

import com.saypro.collaboration.foundation.Refused;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.spin.DataFormats;
import org.camunda.spin.plugin.impl.SpinObjectValueSerializer;

/**
 * The one object a step hands to the next within its transaction: the answer of a decision table. Every other one is refused,
 * whether it comes as a text that names its class, as a list or a map, or was made by the engine's interface.
 */
class PassingObjects extends SpinObjectValueSerializer {

    PassingObjects() {
        super("spin://" + DataFormats.json().getName(), DataFormats.json());
    }

    /** @throws Refused when the value is anything else */
    @Override
    public void writeValue(ObjectValue value, ValueFields fields) {
        if (!value.isDeserialized() || !(value.getValue() instanceof DmnDecisionResult)) {
            throw new Refused("“%s” cannot be a Java object. Send text, a number, yes or no, a date, a file or JSON."
                    .formatted(fields.getName()));
        }
        super.writeValue(value, fields);
    }
}
