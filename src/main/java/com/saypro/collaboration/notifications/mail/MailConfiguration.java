package com.saypro.collaboration.notifications.mail;

import com.saypro.collaboration.workdays.BusinessZone;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/** The way out of the house: the configured SMTP server, or a folder while there is none. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    Carrier carrier(ObjectProvider<JavaMailSenderImpl> smtp, MailSettings settings) {
        JavaMailSenderImpl configured = smtp.getIfAvailable();
        if (configured != null && StringUtils.hasText(configured.getHost())) {
            return new SmtpServer(configured);
        }
        LoggerFactory.getLogger(MailConfiguration.class)
                .info("No mail server is configured: mails are put as files into {}", settings.folder());
        return new MailFolder(settings.folder(), BusinessZone.SAYPRO);
    }

    @Bean
    Wording wording(Environment environment) {
        return new Wording(() -> environment.getRequiredProperty("saypro.base-url"), BusinessZone.SAYPRO);
    }

    @Bean
    LetterWriter letterWriter(Wording wording) {
        return new LetterWriter(wording);
    }
}
