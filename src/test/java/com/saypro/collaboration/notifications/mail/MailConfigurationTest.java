package com.saypro.collaboration.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailConfigurationTest {

    final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withUserConfiguration(MailConfiguration.class, Settings.class);

    @EnableConfigurationProperties(MailSettings.class)
    static class Settings {}

    @Test
    void without_a_mail_server_mails_become_files() {
        application.run(context -> assertThat(context.getBean(Carrier.class)).isInstanceOf(MailFolder.class));
        application
                .withPropertyValues("spring.mail.host=")
                .run(context -> assertThat(context.getBean(Carrier.class)).isInstanceOf(MailFolder.class));
    }

    @Test
    void a_mail_server_is_never_waited_for_without_end() {
        application.withPropertyValues("spring.mail.host=mail.saypro.example").run(context -> {
            assertThat(context.getBean(Carrier.class)).isInstanceOf(SmtpServer.class);
            var properties = context.getBean(JavaMailSenderImpl.class).getJavaMailProperties();
            for (String protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
                assertThat(properties)
                        .containsEntry(protocol + "connectiontimeout", "10000")
                        .containsEntry(protocol + "timeout", "60000")
                        .containsEntry(protocol + "writetimeout", "60000")
                        .containsEntry(protocol + "quitwait", "false");
            }
        });
    }

    @Test
    void the_settings_say_who_writes_and_when_to_try_again() {
        application
                .withPropertyValues("saypro.mail.from=Work at SayPro <work@saypro.example>")
                .run(context -> {
                    MailSettings settings = context.getBean(MailSettings.class);
                    assertThat(settings.sender().getAddress()).isEqualTo("work@saypro.example");
                    assertThat(settings.sender().getPersonal()).isEqualTo("Work at SayPro");
                    assertThat(settings.domain()).isEqualTo("saypro.example");
                    assertThat(settings.subjectPrefix()).isEqualTo("[SayPro] ");
                    assertThat(settings.retryAfter(1)).isEqualTo(Duration.ofSeconds(30));
                    assertThat(settings.retryAfter(3)).isEqualTo(Duration.ofMinutes(2));
                    assertThat(settings.retryAfter(8)).isEqualTo(Duration.ofHours(1));
                    assertThat(settings.retryAfter(10_000)).isEqualTo(Duration.ofHours(1));
                });
    }

    @Test
    void a_sender_that_is_no_address_stops_the_start() {
        application
                .withPropertyValues("saypro.mail.from=nobody")
                .run(context ->
                        assertThat(context).getFailure().hasStackTraceContaining("'nobody' is not a mail address"));
    }
}
