package com.saypro.collaboration.database;

import com.saypro.collaboration.foundation.CannotStart;
import com.saypro.collaboration.foundation.WellKnownPasswords;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** What a node on an outside database must be told before it starts: whom to connect as, and who administers it. */
class ProductionConditions implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    static final String URL = "spring.datasource.url";

    private static final Logger log = LoggerFactory.getLogger(ProductionConditions.class);
    private static final Pattern THIS_MACHINE = Pattern.compile("https?://(localhost|127\\.0\\.0\\.1)(:.*|/.*)?");
    private static final int SHORTEST_PASSWORD = 12;

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /** @throws CannotStart when something is missing, not PostgreSQL, or an administrator's password everyone knows */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (!environment.containsProperty(URL)) {
            return;
        }
        if (!environment.getProperty(URL, "").startsWith("jdbc:postgresql:")) {
            throw new CannotStart("SPRING_DATASOURCE_URL must be the address of a PostgreSQL 17 database, such as"
                    + " jdbc:postgresql://database:5432/saypro.");
        }
        require(environment, "spring.datasource.username", "SPRING_DATASOURCE_USERNAME", "the database user");
        require(
                environment,
                "spring.datasource.password",
                "SPRING_DATASOURCE_PASSWORD",
                "the database user's password");
        String variable = "SAYPRO_ADMIN_PASSWORD";
        String password = require(environment, "saypro.admin.password", variable, "the administrator's first password");
        if (password.length() < SHORTEST_PASSWORD || WellKnownPasswords.contain(password)) {
            throw new CannotStart(variable + " is too easy to guess: choose at least " + SHORTEST_PASSWORD
                    + " characters that stand in no documentation.");
        }
        warn(environment);
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
