package com.saypro.collaboration.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/** Numbers: their range and how many decimals they may have. */
class NumberRule implements FieldRule {

    /** Beyond this a browser cannot tell one whole number from the next. */
    static final BigDecimal LARGEST = new BigDecimal("9007199254740991");

    private static final int LONGEST = 40;

    @Override
    public Optional<String> problem(FormField field, JsonNode entry, FormData data) {
        Optional<BigDecimal> number = number(field, entry);
        if (number.isEmpty()) {
            return Optional.of(field.quoted() + " must be a number.");
        }
        BigDecimal least = value(data.resolved(field.rule("min"))).orElse(LARGEST.negate());
        BigDecimal most = value(data.resolved(field.rule("max"))).orElse(LARGEST);
        if (number.get().compareTo(least) < 0) {
            return Optional.of(field.quoted() + " must be at least " + least.toPlainString() + ".");
        }
        if (number.get().compareTo(most) > 0) {
            return Optional.of(field.quoted() + " may be at most " + most.toPlainString() + ".");
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
        return entry.isNumber() && !asText || asText && entry.isTextual() ? value(entry) : Optional.empty();
    }

    private static Optional<BigDecimal> value(JsonNode node) {
        try {
            return (node.isNumber() || node.isTextual()) && node.asText().length() <= LONGEST
                    ? Optional.of(new BigDecimal(node.asText()))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
