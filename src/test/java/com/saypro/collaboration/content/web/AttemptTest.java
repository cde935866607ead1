package com.saypro.collaboration.content.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;

class AttemptTest {

    @Test
    void what_happens_has_nothing_to_say() {
        assertThat(Attempt.to(() -> {})).isEmpty();
    }

    @Test
    void each_no_has_its_status_and_its_sentence() {
        assertThat(refused(new Refused("reason", "The reason is missing.")))
                .isEqualTo(new Attempt(HttpStatus.BAD_REQUEST, "The reason is missing."));
        assertThat(refused(new NotAllowed("Only the owner may.")))
                .isEqualTo(new Attempt(HttpStatus.FORBIDDEN, "Only the owner may."));
    }

    @Test
    void who_came_second_is_told_so_without_the_words_of_the_database() {
        Attempt attempt = refused(new OptimisticLockingFailureException("ENGINE-03005 update of ..."));
        assertThat(attempt.status()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(attempt.sentence())
                .startsWith("Somebody else changed this at the same moment")
                .doesNotContain("ENGINE");
    }

    @Test
    void a_mistake_of_ours_stays_one() {
        assertThatThrownBy(() -> refused(new IllegalStateException("broken"))).hasMessage("broken");
    }

    private static Attempt refused(RuntimeException why) {
        return Attempt.to(() -> {
                    throw why;
                })
                .orElseThrow();
    }
}
