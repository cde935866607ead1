package com.saypro.collaboration.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.json.SpinJsonNode;

/** FEEL as forms use it, evaluated by the engine's own decision engine. */
final class Feel {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Feel() {}

    /** Whether the text is an expression, as forms mark it, and not a literal. */
    static boolean isExpression(String text) {
        return text.startsWith("=");
    }

    /** The value of an expression such as {@code =view.criteria} on these variables, as JSON. */
    static JsonNode value(String expression, Map<String, Object> variables) {
        Object value = Context.getProcessEngineConfiguration()
                .getDmnEngineConfiguration()
                .getFeelEngine()
                .evaluateSimpleExpression(
                        expression.strip().replaceFirst("^=", ""),
                        Variables.fromMap(variables).asVariableContext());
        return json(value);
    }

    /** A variable's value as JSON: Json variables as they are, everything else by its own JSON form. */
    static JsonNode json(Object value) {
        if (value instanceof SpinJsonNode spin) {
            return (JsonNode) spin.unwrap();
        }
        return JSON.valueToTree(value);
    }

    /** Whether two values are the same to a person: 3 and 3.0 are, nothing and null are. */
    static boolean same(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return decimal(one).equals(decimal(other));
        }
        return isNothing(one) ? isNothing(other) : one.equals(other);
    }

    private static JsonNode decimal(JsonNode number) {
        return number.isDouble() && !Double.isFinite(number.doubleValue())
                ? number
                : DecimalNode.valueOf(number.decimalValue().stripTrailingZeros());
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull()
                || value.isMissingNode()
                || value.isTextual() && value.asText().isEmpty();
    }
}
