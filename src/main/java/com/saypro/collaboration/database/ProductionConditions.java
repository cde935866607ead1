package com.saypro.collaboration.database;

import com.saypro.collaboration.foundation.CannotStart;
import com.saypro.collaboration.foundation.NewPassword;
import java.util.Arrays;
import java.util.Map;
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
        new ProductionAddresses(environment, told).check();
        warn(environment);
    }

    private static void passwords(Environment environment) {
        String user = environment.getProperty("spring.datasource.username");
        String database = require(
                environment,
                "spring.datasource.password",
                "SPRING_DATASOURCE_PASSWORD",
                "the database user's password");
        mustBeHardToGuess("SPRING_DATASOURCE_PASSWORD", database, user);
        String administrator = require(
                environment, "saypro.admin.password", "SAYPRO_ADMIN_PASSWORD", "the administrator's first password");
        mustBeHardToGuess(
                "SAYPRO_ADMIN_PASSWORD",
                administrator,
                "administrator",
                environment.getProperty("saypro.admin.user"),
                environment.getProperty("saypro.admin.email"));
        if (environment.getProperty("saypro.passwords.cost", Integer.class, LOWEST_COST) < LOWEST_COST) {
            throw new CannotStart("SAYPRO_PASSWORDS_COST is too low: a stolen database would give passwords away. Use "
                    + LOWEST_COST + " at least.");
        }
    }

    private static void mustBeHardToGuess(String variable, String password, String... names) {
        NewPassword.problem(password, Arrays.asList(names)).ifPresent(problem -> {
            throw new CannotStart(variable + " is too easy to guess. " + problem);
        });
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

    /** What a node can do without, but hardly ever on purpose. */
    private static void warn(Environment environment) {
        String address = environment.getProperty("saypro.base-url", "");
        if (ProductionAddresses.isThisMachine(address)) {
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
