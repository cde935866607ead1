package com.saypro.collaboration.engine.values;

import com.saypro.collaboration.foundation.Refused;
import org.camunda.bpm.engine.impl.variable.serializer.DoubleValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.value.DoubleValue;

/** Numbers that are some: no decision and no form knows what to do with an endless one. */
class FiniteNumbers extends DoubleValueSerializer {

    /** @throws Refused when the number is endless or none */
    @Override
    public void writeValue(DoubleValue value, ValueFields fields) {
        if (value.getValue() != null && !Double.isFinite(value.getValue())) {
            throw new Refused("“%s” is no number that can be kept. Nothing was changed.".formatted(fields.getName()));
        }
        super.writeValue(value, fields);
    }
}
