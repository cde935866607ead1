package com.saypro.collaboration.content;

import static com.saypro.collaboration.content.ReviewDecision.REFUSE;
import static com.saypro.collaboration.content.ReviewDecision.REQUEST_CHANGES;
import static com.saypro.collaboration.content.ReviewDecision.SIGN_OFF;
import static com.saypro.collaboration.content.ReviewDecision.SIGN_OFF_WITH_REMARKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.foundation.Refused;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignOffTest {

    private static final List<Criterion> ASKED =
            List.of(new Criterion("voice", "Voice is ours"), new Criterion("image", "Image is ours"));
    private static final List<String> ALL = List.of("voice", "image");

    @ParameterizedTest
    @EnumSource(names = {"SIGN_OFF", "SIGN_OFF_WITH_REMARKS"})
    void signing_off_needs_every_criterion(ReviewDecision decision) {
        assertThatThrownBy(() -> signOff(decision, "fine", List.of("voice")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Not confirmed: Image is ours.");
        assertThat(signOff(decision, "fine", ALL).criteria()).containsExactly("Voice is ours", "Image is ours");
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUEST_CHANGES", "REFUSE"})
    void not_signing_off_needs_a_reason_and_no_criteria(ReviewDecision decision) {
        assertThatThrownBy(() -> signOff(decision, " ", List.of()))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("The reason is missing.");
        assertThat(signOff(decision, " no ", List.of()).remarks()).isEqualTo("no");
    }

    @Test
    void with_remarks_needs_remarks_and_without_needs_none() {
        assertThatThrownBy(() -> signOff(SIGN_OFF_WITH_REMARKS, "", ALL))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("The remarks are missing.");
        assertThat(signOff(SIGN_OFF, "", ALL).remarks()).isEmpty();
    }

    @Test
    void a_value_that_was_never_offered_confirms_nothing() {
        assertThatThrownBy(() -> signOff(SIGN_OFF, "", List.of("voice", "invented")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void one_refusal_refuses_and_otherwise_one_request_for_changes_asks_for_them() {
        assertThat(ReviewDecision.outcome(List.of(SIGN_OFF, REQUEST_CHANGES, REFUSE)))
                .isEqualTo(RoundOutcome.REFUSED);
        assertThat(ReviewDecision.outcome(List.of(SIGN_OFF, REQUEST_CHANGES))).isEqualTo(RoundOutcome.CHANGES);
        assertThat(ReviewDecision.outcome(List.of(SIGN_OFF, SIGN_OFF_WITH_REMARKS)))
                .isEqualTo(RoundOutcome.SIGNED_OFF);
    }

    private static SignOff signOff(ReviewDecision decision, String remarks, List<String> confirmed) {
        return SignOff.of("johan", decision, remarks, ASKED, confirmed, Instant.EPOCH);
    }
}
