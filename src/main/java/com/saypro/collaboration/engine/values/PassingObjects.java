package com.saypro.collaboration.engine.values;

import com.saypro.collaboration.foundation.Refused;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.spin.DataFormats;
import org.camunda.spin.plugin.impl.SpinObjectValueSerializer;

/**
 * Objects that a step hands to the next within one transaction, as the answer of a decision table is until it becomes JSON. One
 * that comes as a text names its own class, and is refused.
 */
class PassingObjects extends SpinObjectValueSerializer {

    PassingObjects() {
        super("spin://" + DataFormats.json().getName(), DataFormats.json());
    }

    /** @throws Refused when the value was not made by this program */
    @Override
    public void writeValue(ObjectValue value, ValueFields fields) {
        if (!value.isDeserialized()) {
            throw new Refused("“%s” cannot be a Java object. Send text, a number, yes or no, a date, a file or JSON."
                    .formatted(fields.getName()));
        }
        super.writeValue(value, fields);
    }
}
