package com.saypro.collaboration.engine.forms;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** Reads variables as a form sees them. Nothing that was serialized from a Java object is ever brought to life. */
final class Entries {

    /** Stands for a value no form can hold: a Java object, bytes, XML, or JSON that cannot be read. */
    enum Foreign {
        VALUE
    }

    private Entries() {}

    /** All values by key; what no form can hold is {@link Foreign#VALUE}, a file is a {@link FileEntry}. */
    static Map<String, Object> read(VariableMap variables) {
        Map<String, Object> plain = new HashMap<>();
        for (String key : variables.keySet()) {
            plain.put(key, plain(variables.getValueTyped(key)));
        }
        return plain;
    }

    private static Object plain(TypedValue value) {
        if (value == null) {
            return null;
        }
        if (value instanceof FileValue file) {
            return FileEntry.of(file);
        }
        if (value instanceof JsonValue json) {
            return json(json);
        }
        return value instanceof SerializableValue ? Foreign.VALUE : value.getValue();
    }

    private static Object json(JsonValue json) {
        try {
            SpinJsonNode node = json.getValue();
            return node == null || node.isNull() ? null : node;
        } catch (RuntimeException unreadable) {
            return Foreign.VALUE;
        }
    }
}
