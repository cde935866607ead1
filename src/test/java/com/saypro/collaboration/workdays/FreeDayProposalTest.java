package com.saypro.collaboration.workdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import com.saypro.collaboration.workdays.FreeDayProposal.Decision;
import com.saypro.collaboration.workdays.FreeDayProposal.State;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FreeDayProposalTest {

    private static final Instant NOW = Instant.parse("2026-11-23T07:30:00Z");
    private static final DayRange DAYS = new DayRange(LocalDate.parse("2026-12-28"), LocalDate.parse("2026-12-31"));

    private final FreeDayProposal open = FreeDayProposal.open(
            "F-2026-0001", FreeDayKind.COMPANY_CLOSURE, DAYS, "Year-end closure", "nonhlanhla", NOW);

    @Test
    void somebody_else_confirms_it() {
        FreeDayProposal confirmed = open.confirmed("derek", NOW);

        assertThat(confirmed.state()).isEqualTo(State.CONFIRMED);
        assertThat(confirmed.decision()).isEqualTo(new Decision("derek", NOW, ""));
    }

    @Test
    void somebody_else_refuses_it_and_says_why() {
        FreeDayProposal refused = open.refused("derek", NOW, " We work then. ");

        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.decision()).isEqualTo(new Decision("derek", NOW, "We work then."));
        assertThatThrownBy(() -> open.refused("derek", NOW, " ")).isInstanceOf(Refused.class);
    }

    @Test
    void the_proposer_decides_nothing() {
        assertThatThrownBy(() -> open.confirmed("nonhlanhla", NOW)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> open.refused("nonhlanhla", NOW, "Changed my mind"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void it_is_decided_once() {
        FreeDayProposal confirmed = open.confirmed("derek", NOW);

        assertThatThrownBy(() -> confirmed.refused("khanyi", NOW, "No"))
                .isInstanceOf(Refused.class)
                .hasMessage("F-2026-0001 is already decided.");
    }
}
