package com.saypro.collaboration.database;

import com.saypro.collaboration.foundation.CannotStart;
import com.saypro.collaboration.foundation.WellKnownPasswords;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * What a node on an outside database must be told before it starts: whom to connect as, who administers it, where people reach
 * it and where mails go. It refuses every default of the trial, and secrets that do not come from the environment.
 */
class ProductionConditions implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    static final String URL = "spring.datasource.url";

    private static final Logger log = LoggerFactory.getLogger(ProductionConditions.class);
    private static final Pattern THIS_MACHINE = Pattern.compile("https?://(localhost|127\\.0\\.0\\.1)(:.*|/.*)?");
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LOWEST_COST = 10;
    private static final Map<String, String> SECRETS = Map.of(
            "spring.datasource.password", "SPRING_DATASOURCE_PASSWORD",
            "saypro.admin.password", "SAYPRO_ADMIN_PASSWORD",
            "spring.mail.password", "SPRING_MAIL_PASSWORD");

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /** @throws CannotStart when something is missing, left as in the trial, easy to guess or open to readers */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (!environment.containsProperty(URL)) {
            return;
        }
        if (!environment.getProperty(URL, "").startsWith("jdbc:postgresql:")) {
            throw new CannotStart("SPRING_DATASOURCE_URL must be the address of a PostgreSQL 17 database, such as"
                    + " jdbc:postgresql://database:5432/saypro.");
        }
        require(environment, "spring.datasource.username", "SPRING_DATASOURCE_USERNAME", "the database user");
        passwords(environment);
        var told = new Told(environment);
        secrets(told);
        trialDefaults(environment, told);
        warn(environment);
    }

    private static void passwords(Environment environment) {
        String database = require(
                environment,
                "spring.datasource.password",
                "SPRING_DATASOURCE_PASSWORD",
                "the database user's password");
        if (database.equalsIgnoreCase(environment.getProperty("spring.datasource.username"))
                || WellKnownPasswords.contain(database)) {
            throw new CannotStart("SPRING_DATASOURCE_PASSWORD is too easy to guess: choose one that is not the database"
                    + " user's name and stands in no documentation.");
        }
        String administrator = require(
                environment, "saypro.admin.password", "SAYPRO_ADMIN_PASSWORD", "the administrator's first password");
        if (administrator.length() < SHORTEST_PASSWORD || WellKnownPasswords.contain(administrator)) {
            throw new CannotStart("SAYPRO_ADMIN_PASSWORD is too easy to guess: choose at least " + SHORTEST_PASSWORD
                    + " characters that stand in no documentation.");
        }
        if (environment.getProperty("saypro.passwords.cost", Integer.class, LOWEST_COST) < LOWEST_COST) {
            throw new CannotStart("SAYPRO_PASSWORDS_COST is too low: a stolen database would give passwords away. Use "
                    + LOWEST_COST + " at least.");
        }
    }

    private static void secrets(Told told) {
        SECRETS.forEach((property, variable) -> {
            if (told.isOpenToReaders(property)) {
                throw new CannotStart(
                        variable + " was given on the command line or in a file, where others can read it:"
                                + " give it in the environment.");
            }
        });
    }

    private static void trialDefaults(Environment environment, Told told) {
        if (!told.has("saypro.base-url")) {
            throw new CannotStart("SAYPRO_BASE_URL is not set: links in mails need the address people type.");
        }
        if (StringUtils.hasText(environment.getProperty("spring.mail.host"))) {
            if (!told.has("saypro.mail.from")) {
                throw new CannotStart(
                        "SAYPRO_MAIL_FROM is not set: mails need a sender of your own, the trial's does not"
                                + " exist.");
            }
        } else if (!told.has("saypro.mail.folder")) {
            throw new CannotStart(
                    "SPRING_MAIL_HOST is not set: mails need a server. To have them as files on purpose, set"
                            + " SAYPRO_MAIL_FOLDER.");
        }
    }

    /** What a node can do without, but hardly ever on purpose. */
    private static void warn(Environment environment) {
        String address = environment.getProperty("saypro.base-url", "");
        if (THIS_MACHINE.matcher(address).matches()) {
            log.warn(
                    "Links in mails lead to {}, which works on this machine only: set SAYPRO_BASE_URL to the address"
                            + " people type.",
                    address);
        }
        if (!StringUtils.hasText(environment.getProperty("spring.mail.host"))) {
            log.warn("Mails become files in a local folder and reach nobody: set SPRING_MAIL_HOST to the mail server.");
        }
    }

    private static String require(Environment environment, String property, String variable, String meaning) {
        String value = environment.getProperty(property);
        if (!StringUtils.hasText(value)) {
            throw new CannotStart(variable + " is not set: a node on an outside database needs " + meaning + ".");
        }
        return value;
    }
}
