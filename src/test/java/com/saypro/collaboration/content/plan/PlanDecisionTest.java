package com.saypro.collaboration.content.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.content.plan.PlanDecision.Verdict;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanDecisionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T07:30:00Z");
    private static final PlanVersion SECOND =
            new PlanVersion("2027-Q1", 2, "naledi", NOW, new PlanText("a", "b", "c", "d"), List.of(), List.of());

    @Test
    void it_agrees_on_one_version_of_one_quarter_and_not_on_its_persons_own() {
        assertThat(decision("2027-Q1", 2, Verdict.AGREE, "lerato").agreesOn(SECOND))
                .isTrue();
        assertThat(decision("2027-Q2", 2, Verdict.AGREE, "lerato").agreesOn(SECOND))
                .isFalse();
        assertThat(decision("2027-Q1", 1, Verdict.AGREE, "lerato").agreesOn(SECOND))
                .isFalse();
        assertThat(decision("2027-Q1", 2, Verdict.SEND_BACK, "lerato").agreesOn(SECOND))
                .isFalse();
        assertThat(decision("2027-Q1", 2, Verdict.END, "lerato").agreesOn(SECOND))
                .isFalse();
        assertThat(decision("2027-Q1", 2, Verdict.AGREE, "naledi").agreesOn(SECOND))
                .isFalse();
    }

    private static PlanDecision decision(String quarter, int version, Verdict verdict, String person) {
        return new PlanDecision(1L, quarter, version, verdict, person, "", NOW);
    }
}
