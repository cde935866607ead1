package com.saypro.collaboration.database;

import com.saypro.collaboration.foundation.CannotStart;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Where a production node keeps its data, where people reach it and where its mails go: none of it as in the trial, and nothing in the clear unless said so. */
final class ProductionAddresses {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Addresses that exist in examples only (RFC 2606). */
    private static final String EXAMPLES = ".example";

    private static final String STARTTLS = "spring.mail.properties.mail.smtp.starttls.required";

    private final Environment environment;
    private final Told told;

    ProductionAddresses(Environment environment, Told told) {
        this.environment = environment;
        this.told = told;
    }

    /** @throws CannotStart when one is missing, the trial's, or unsafe */
    void check() {
        database();
        baseUrl();
        if (StringUtils.hasText(value("spring.mail.host"))) {
            mailAddress("saypro.mail.from", "SAYPRO_MAIL_FROM", "a sender");
            mailAddress("saypro.mail.reply-to", "SAYPRO_MAIL_REPLY_TO", "an address for answers");
            mailPassword();
        } else if (!told.has("saypro.mail.folder")) {
            throw new CannotStart(
                    "SPRING_MAIL_HOST is not set: mails need a server. To have them as files on purpose, set"
                            + " SAYPRO_MAIL_FOLDER.");
        }
    }

    /** Whether an address of the web leads to the machine itself. */
    static boolean isThisMachine(String address) {
        return THIS_MACHINE.contains(host(address));
    }

    /** The driver's own default is to encrypt if the server happens to offer it, and to say nothing if not. */
    private void database() {
        var address = Pattern.compile("//([^/?]*)").matcher(value(ProductionConditions.URL));
        boolean elsewhere = address.find()
                && !Stream.of(address.group(1).split(",")).allMatch(server -> isThisMachine("postgresql://" + server));
        if (elsewhere && !value(ProductionConditions.URL).contains("sslmode=")) {
            throw new CannotStart("SPRING_DATASOURCE_URL does not say how the connection is encrypted: add"
                    + " ?sslmode=verify-full, or ?sslmode=disable where nobody else is on the network.");
        }
    }

    private void baseUrl() {
        String address = value("saypro.base-url");
        if (!told.has("saypro.base-url") || host(address).endsWith(EXAMPLES)) {
            throw new CannotStart("SAYPRO_BASE_URL is not set: links in mails need the address people type.");
        }
        if (host(address).isEmpty() || !isThisMachine(address) && !address.startsWith("https://")) {
            throw new CannotStart("SAYPRO_BASE_URL must begin with https://, as people send their passwords there, and"
                    + " name the machine.");
        }
    }

    private void mailAddress(String property, String variable, String meaning) {
        String address = value(property).replaceFirst(">\\s*$", "").strip();
        if (!told.has(property) || address.toLowerCase(Locale.ROOT).endsWith(EXAMPLES)) {
            throw new CannotStart(
                    variable + " is not set: mails need " + meaning + " of your own, the trial's does not exist.");
        }
    }

    private void mailPassword() {
        boolean inTheClear = !"smtps".equals(value("spring.mail.protocol"))
                && !environment.getProperty(STARTTLS, Boolean.class, false);
        if (StringUtils.hasText(value("spring.mail.password"))
                && inTheClear
                && !THIS_MACHINE.contains(value("spring.mail.host"))) {
            throw new CannotStart("SPRING_MAIL_PASSWORD would be sent in the clear: set"
                    + " SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED=true, or SPRING_MAIL_PROTOCOL=smtps.");
        }
    }

    private String value(String property) {
        return environment.getProperty(property, "").strip();
    }

    /** Empty when the address is none. */
    private static String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
