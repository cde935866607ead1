package com.saypro.collaboration.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/** Numbers: their range and how many decimals they may have. */
class NumberRule implements FieldRule {

    @Override
    public Optional<String> problem(FormField field, JsonNode entry, FormData data) {
        Optional<BigDecimal> number = number(field, entry);
        if (number.isEmpty()) {
            return Optional.of(field.quoted() + " must be a number.");
        }
        Optional<BigDecimal> least = limit(data.resolved(field.rule("min")));
        Optional<BigDecimal> most = limit(data.resolved(field.rule("max")));
        if (least.filter(limit -> number.get().compareTo(limit) < 0).isPresent()) {
            return Optional.of(
                    field.quoted() + " must be at least " + least.get().toPlainString() + ".");
        }
        if (most.filter(limit -> number.get().compareTo(limit) > 0).isPresent()) {
            return Optional.of(field.quoted() + " may be at most " + most.get().toPlainString() + ".");
        }
        JsonNode decimals = field.settings().path("decimalDigits");
        if (decimals.isNumber() && number.get().stripTrailingZeros().scale() > decimals.asInt()) {
            return Optional.of(
                    decimals.asInt() == 0
                            ? field.quoted() + " must be a whole number."
                            : field.quoted() + " may have at most " + decimals.asInt() + " decimals.");
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> number(FormField field, JsonNode entry) {
        boolean asText = field.settings().path("serializeToString").asBoolean(false);
        return entry.isNumber() || asText && entry.isTextual() ? limit(entry) : Optional.empty();
    }

    private static Optional<BigDecimal> limit(JsonNode node) {
        try {
            return node.isNumber() || node.isTextual() ? Optional.of(new BigDecimal(node.asText())) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
