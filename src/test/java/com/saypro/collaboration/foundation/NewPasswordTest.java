package com.saypro.collaboration.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewPasswordTest {

    private static final List<String> THANDI =
            Arrays.asList("thandi", "Thandiwe", "van der Merwe", "t.merwe@saypro.example", null, "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "123456789012",
                "PasswordPassword",
                "P@ssw0rd1234",
                "qwertyuiop12",
                "qazwsxedcrfv",
                "1qaz2wsx3edc",
                "aaaaaaaaaaaa",
                "Welcome2026!!",
                "Johannesburg2026",
                "SayProSayPro",
                "saypro-trial",
                "collaboration1"
            })
    void what_many_people_know_is_not_taken(String password) {
        assertThat(NewPassword.problem(password, THANDI).orElseThrow()).contains("many people know");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i am thandi, who else",
                "THANDIWE-of-the-hills",
                "merwe sings at night",
                "T.Merwe@saypro.example"
            })
    void what_somebody_is_called_is_not_taken(String password) {
        assertThat(NewPassword.problem(password, THANDI).orElseThrow()).contains("your name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "six warm slow trains",
                "correct horse battery",
                "gK8#tq2!Lw9z",
                "ubusuku obuhle bethu",
                "der van und van der"
            })
    void what_is_long_and_nobodys_is_taken(String password) {
        assertThat(NewPassword.problem(password, THANDI)).isEmpty();
    }

    @Test
    void too_short_and_too_long_are_said() {
        assertThat(NewPassword.problem("gK8#tq2!Lw9", List.of()).orElseThrow()).contains("at least 12");
        assertThat(NewPassword.problem("gK8#tq2!Lw9z ".repeat(16), List.of()).orElseThrow())
                .contains("at most 200");
        assertThat(NewPassword.problem("gK8#tq2!Lw9z ".repeat(15), List.of())).isEmpty();
    }

    @Test
    void nobody_keeps_the_server_busy_with_one() {
        Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> NewPassword.problem("@4$5!1|0(){}+7%2".repeat(12), THANDI));
    }
}
