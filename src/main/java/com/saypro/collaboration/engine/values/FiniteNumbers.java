package com.saypro.collaboration.engine.values;

import com.saypro.collaboration.foundation.Refused;
import org.camunda.bpm.engine.impl.variable.serializer.DoubleValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.value.DoubleValue;

/** Numbers one can count with: the engine itself keeps {@code NaN} and the infinities, which JSON has no way to write. */
class FiniteNumbers extends DoubleValueSerializer {

    /** @throws Refused when the value is no finite number */
    @Override
    public void writeValue(DoubleValue value, ValueFields fields) {
        if (value.getValue() != null && !Double.isFinite(value.getValue())) {
            throw new Refused(
                    "“%s” is to be a number and is none that can be counted with.".formatted(fields.getName()));
        }
        super.writeValue(value, fields);
    }
}
