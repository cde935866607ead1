package com.saypro.collaboration.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.saypro.collaboration.foundation.CannotStart;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class ProductionConditionsTest {

    private final StandardEnvironment environment = new StandardEnvironment();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spring.datasource.url      | ''              | SPRING_DATASOURCE_URL must be the address of a PostgreSQL 17",
                "spring.datasource.url      | jdbc:h2:mem:x   | SPRING_DATASOURCE_URL must be the address of a PostgreSQL 17",
                "spring.datasource.username | ''              | SPRING_DATASOURCE_USERNAME is not set",
                "spring.datasource.password | ' '             | SPRING_DATASOURCE_PASSWORD is not set",
                "saypro.admin.password      | ''              | SAYPRO_ADMIN_PASSWORD is not set",
                "saypro.admin.password      | saypro-trial    | SAYPRO_ADMIN_PASSWORD is too easy to guess",
                "saypro.admin.password      | short           | SAYPRO_ADMIN_PASSWORD is too easy to guess"
            })
    void a_node_that_is_not_told_everything_refuses_to_start(String property, String value, String sentence) {
        complete();
        environment.getPropertySources().addFirst(new MapPropertySource("wrong", Map.of(property, value)));

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(this::check)
                .withMessageStartingWith(sentence)
                .withMessageEndingWith(".");
    }

    @Test
    void a_node_that_is_told_everything_starts() {
        complete();

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void a_node_whose_mails_lead_nowhere_or_reach_nobody_says_so(CapturedOutput output) {
        complete();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("default", Map.of("saypro.base-url", "http://localhost:8080")));

        check();

        assertThat(output)
                .containsOnlyOnce("Links in mails lead to http://localhost:8080, which works on this machine only:"
                        + " set SAYPRO_BASE_URL to the address people type.")
                .containsOnlyOnce("Mails become files in a local folder and reach nobody: set SPRING_MAIL_HOST");
    }

    @Test
    void a_node_with_address_and_mail_server_says_nothing(CapturedOutput output) {
        complete();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "mail", Map.of("saypro.base-url", "https://work.saypro.example", "spring.mail.host", "mail")));

        check();

        assertThat(output).doesNotContain("SAYPRO_BASE_URL").doesNotContain("SPRING_MAIL_HOST");
    }

    @Test
    void the_trial_needs_to_be_told_nothing() {
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    private void complete() {
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "complete",
                        Map.of(
                                "spring.datasource.url", "jdbc:postgresql://database/saypro",
                                "spring.datasource.username", "saypro",
                                "spring.datasource.password", "from the vault",
                                "saypro.admin.password", "correct horse battery")));
    }

    private void check() {
        GenericApplicationContext context = new GenericApplicationContext();
        context.setEnvironment(environment);
        new ProductionConditions().initialize(context);
    }
}
