package com.saypro.collaboration.workdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDurationTest {

    @Test
    void days_and_hours_are_read_and_written_in_the_same_form() {
        assertThat(WorkingDuration.parse("3 days")).isEqualTo(WorkingDuration.days(3));
        assertThat(WorkingDuration.parse("16 hours")).isEqualTo(WorkingDuration.hours(16));
        assertThat(WorkingDuration.parse("1 day")).hasToString("1 day");
        assertThat(WorkingDuration.hours(2)).hasToString("2 hours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "days", "3days", " 3 days", "3 weeks", "-1 days", "1.5 days", "P3D"})
    void any_other_form_is_an_error(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingDuration.parse(text))
                .withMessage("A working duration is written as \"3 days\" or \"16 hours\", not \"%s\"", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 days", "1001 hours"})
    void an_amount_out_of_range_is_an_error(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingDuration.parse(text))
                .withMessageStartingWith("A working duration is 1 to 1,000 days or hours");
    }
}
