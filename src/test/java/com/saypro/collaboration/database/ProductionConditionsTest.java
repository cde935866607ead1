package com.saypro.collaboration.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.saypro.collaboration.foundation.CannotStart;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
                "spring.datasource.url      | jdbc:postgresql://database:5432/saypro | SPRING_DATASOURCE_URL does not say how",
                "spring.datasource.url      | jdbc:postgresql://localhost,other/x?a=b | SPRING_DATASOURCE_URL does not say how",
                "spring.datasource.username | ''              | SPRING_DATASOURCE_USERNAME is not set",
                "spring.datasource.password | ' '             | SPRING_DATASOURCE_PASSWORD is not set",
                "saypro.admin.password      | ''              | SAYPRO_ADMIN_PASSWORD is not set",
                "saypro.admin.password      | saypro-trial    | SAYPRO_ADMIN_PASSWORD is too easy to guess",
                "saypro.admin.password      | short           | SAYPRO_ADMIN_PASSWORD is too easy to guess",
                "spring.datasource.password | saypro          | SPRING_DATASOURCE_PASSWORD is too easy to guess",
                "spring.datasource.password | saypro-trial    | SPRING_DATASOURCE_PASSWORD is too easy to guess",
                "spring.datasource.password | password        | SPRING_DATASOURCE_PASSWORD is too easy to guess",
                "spring.datasource.password | saypro-2026-x   | SPRING_DATASOURCE_PASSWORD is too easy to guess",
                "saypro.admin.password      | admin.admin.77  | SAYPRO_ADMIN_PASSWORD is too easy to guess",
                "saypro.admin.password      | we trust Administrators | SAYPRO_ADMIN_PASSWORD is too easy to guess",
                "saypro.admin.password      | johannesburg2026| SAYPRO_ADMIN_PASSWORD is too easy to guess",
                "saypro.passwords.cost      | 9               | SAYPRO_PASSWORDS_COST is too low",
                "saypro.base-url            | http://work.example.org  | SAYPRO_BASE_URL must begin with https://",
                "saypro.base-url            | http://localhost.example.org | SAYPRO_BASE_URL must begin with https://",
                "saypro.base-url            | https://        | SAYPRO_BASE_URL must begin with https://",
                "saypro.base-url            | https://work.saypro.example/x | SAYPRO_BASE_URL is not set",
                "saypro.mail.from           | Work <work@saypro.EXAMPLE> | SAYPRO_MAIL_FROM is not set",
                "saypro.mail.reply-to       | work@saypro.example | SAYPRO_MAIL_REPLY_TO is not set",
                "spring.mail.password       | six warm slow trains | SPRING_MAIL_PASSWORD would be sent in the clear"
            })
    void a_node_that_is_not_told_everything_refuses_to_start(String property, String value, String sentence) {
        complete();
        environment.getPropertySources().addFirst(new MapPropertySource("wrong", Map.of(property, value)));

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(this::check)
                .withMessageStartingWith(sentence)
                .withMessageEndingWith(".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "saypro.base-url    | SAYPRO_BASE_URL is not set",
                "spring.mail.host   | SPRING_MAIL_HOST is not set",
                "saypro.mail.from   | SAYPRO_MAIL_FROM is not set",
                "saypro.mail.reply-to | SAYPRO_MAIL_REPLY_TO is not set"
            })
    void a_default_of_the_trial_is_refused(String property, String sentence) {
        complete();
        without(property);
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "Config resource 'class path resource [application.yaml]' via location 'optional:classpath:/'",
                        Map.of(
                                "saypro.base-url", "http://localhost:8080",
                                "saypro.mail.from", "collaboration@saypro.example",
                                "saypro.mail.reply-to", "process-owners@saypro.example",
                                "saypro.mail.folder", "data/mail")));

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(this::check)
                .withMessageStartingWith(sentence)
                .withMessageEndingWith(".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "commandLineArgs  | spring.datasource.password",
                "systemProperties | saypro.admin.password",
                "Config resource 'file [application.yaml]' | spring.mail.password"
            })
    void a_secret_that_others_can_read_is_refused(String source, String property) {
        complete();
        environment.getPropertySources().remove("systemProperties");
        environment.getPropertySources().addFirst(new MapPropertySource(source, Map.of(property, "correct horse two")));

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(this::check)
                .withMessageContaining("was given on the command line or in a file, where others can read it");
    }

    @Test
    void a_file_may_name_the_variable_that_holds_the_secret() {
        complete();
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "Config resource 'class path resource [application.yaml]'",
                        Map.of("saypro.admin.password", "${SAYPRO_ADMIN_PASSWORD:}")));

        assertThatCode(this::check).doesNotThrowAnyException();
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
                .addFirst(new MapPropertySource("here", Map.of("saypro.base-url", "http://localhost:8080")));
        without("spring.mail.host");
        environment.getPropertySources().addFirst(new MapPropertySource("files", Map.of("saypro.mail.folder", "mail")));

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
                        "mail", Map.of("saypro.base-url", "https://work.example.org", "spring.mail.host", "mail")));

        check();

        assertThat(output).doesNotContain("SAYPRO_BASE_URL").doesNotContain("SPRING_MAIL_HOST");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spring.mail.protocol | smtps | mail",
                "spring.mail.properties.mail.smtp.starttls.required | true | mail",
                "spring.mail.protocol | smtp  | localhost"
            })
    void a_mail_servers_password_is_sent_encrypted_or_on_this_machine_only(String property, String value, String host) {
        complete();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "mail",
                        Map.of(
                                "spring.mail.password",
                                "six warm slow trains",
                                "spring.mail.host",
                                host,
                                property,
                                value)));

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost:5432/saypro",
                "jdbc:postgresql://127.0.0.1/saypro?user=x",
                "jdbc:postgresql:saypro",
                "jdbc:postgresql://database/saypro?sslmode=disable"
            })
    void a_database_on_this_machine_or_in_the_clear_on_purpose_is_reached(String url) {
        complete();
        environment.getPropertySources().addFirst(new MapPropertySource("here", Map.of("spring.datasource.url", url)));

        assertThatCode(this::check).doesNotThrowAnyException();
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
                        new HashMap<>(Map.of(
                                "spring.datasource.url", "jdbc:postgresql://database/saypro?sslmode=verify-full",
                                "spring.datasource.username", "saypro",
                                "spring.datasource.password", "from the vault",
                                "saypro.admin.user", "admin",
                                "saypro.admin.password", "correct horse battery",
                                "saypro.base-url", "https://work.example.org",
                                "spring.mail.host", "mail",
                                "saypro.mail.from", "Work <work@example.org>",
                                "saypro.mail.reply-to", "owners@example.org"))));
    }

    private void without(String property) {
        ((MapPropertySource) environment.getPropertySources().get("complete"))
                .getSource()
                .remove(property);
    }

    private void check() {
        GenericApplicationContext context = new GenericApplicationContext();
        context.setEnvironment(environment);
        new ProductionConditions().initialize(context);
    }
}
