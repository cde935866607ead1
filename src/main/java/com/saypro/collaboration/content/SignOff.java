package com.saypro.collaboration.content;

import com.saypro.collaboration.foundation.Refused;
import java.time.Instant;
import java.util.List;

/**
 * What a reviewer decided for a department; written once and never changed.
 *
 * @param reviewer sign-in name
 * @param remarks the reason when not signing off, remarks otherwise; empty when there are none
 * @param criteria labels of the criteria the reviewer confirmed
 */
public record SignOff(
        String reviewer, ReviewDecision decision, String remarks, List<String> criteria, Instant decidedAt) {

    private static final int LONGEST = 3_900;

    public SignOff {
        criteria = List.copyOf(criteria);
    }

    /**
     * @param asked the department's criteria
     * @param confirmed ids of those the reviewer confirmed
     * @throws Refused when it is signed off without confirming every criterion, or a reason or remarks are missing
     */
    static SignOff of(
            String reviewer,
            ReviewDecision decision,
            String remarks,
            List<Criterion> asked,
            List<String> confirmed,
            Instant at) {
        List<String> missing = asked.stream()
                .filter(criterion -> !confirmed.contains(criterion.id()))
                .map(Criterion::label)
                .toList();
        if (decision.signsOff() && !missing.isEmpty()) {
            throw new Refused(
                    "criteria",
                    "Signing off needs every criterion confirmed. Not confirmed: " + String.join("; ", missing)
                            + ". Confirm them, or request changes.");
        }
        String text = remarks.strip();
        if (decision.needsRemarks() && text.isEmpty()) {
            throw new Refused(
                    "remarks",
                    decision.signsOff()
                            ? "The remarks are missing. Enter them, or choose to sign off without remarks."
                            : "The reason is missing. Say what has to change or why it is refused, so that the author can act on it.");
        }
        if (text.length() > LONGEST) {
            throw new Refused(
                    "remarks",
                    "The remarks have %,d characters. At most %,d are allowed.".formatted(text.length(), LONGEST));
        }
        List<String> labels = asked.stream()
                .filter(criterion -> confirmed.contains(criterion.id()))
                .map(Criterion::label)
                .toList();
        return new SignOff(reviewer, decision, text, labels, at);
    }
}
