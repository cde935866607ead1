package com.saypro.collaboration.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.saypro.collaboration.foundation.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

/** Every setting of the package is either as good for production as for the trial, or refused there. */
class TrialDefaultsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    /** Must be said by whoever runs production; without it the start is refused. */
    private static final Set<String> TO_BE_SAID = Set.of(
            "saypro.admin.password", "saypro.base-url", "saypro.mail.from", "saypro.mail.reply-to", "spring.mail.host");

    /** As good for production as for the trial. */
    private static final Set<String> FOR_BOTH = Set.of(
            "saypro.data-folder",
            "saypro.admin.user",
            "saypro.admin.email",
            "saypro.sessions.idle",
            "saypro.sessions.longest",
            "saypro.passwords.cost",
            "saypro.mail.subject-prefix",
            "saypro.mail.folder",
            "saypro.mail.deliver",
            "saypro.mail.attempts",
            "saypro.mail.first-retry",
            "saypro.mail.longest-retry",
            "saypro.mail.keep-text");

    /** Names this machine on purpose: who may look at health, and whose word counts about where people are. */
    private static final Set<String> THIS_MACHINE =
            Set.of("management.server.address", "server.tomcat.remoteip.internal-proxies");

    private static final Pattern LIKE_A_TRIAL =
            Pattern.compile("example|localhost|127[\\[.]|trial|https?://|password", Pattern.CASE_INSENSITIVE);

    @Test
    void every_setting_of_the_house_is_decided() throws IOException {
        Set<String> ours = new TreeSet<>(packaged().keySet());
        ours.removeIf(name -> !name.startsWith("saypro."));
        Set<String> decided = new TreeSet<>(FOR_BOTH);
        decided.addAll(TO_BE_SAID);
        decided.removeIf(name -> !name.startsWith("saypro."));

        assertThat(ours).isEqualTo(decided);
    }

    @Test
    void nothing_else_has_a_value_that_is_good_for_the_trial_only() throws IOException {
        Map<String, String> suspicious = new TreeMap<>(packaged());
        suspicious.keySet().removeAll(TO_BE_SAID);
        suspicious.keySet().removeAll(THIS_MACHINE);
        suspicious.values().removeIf(value -> !LIKE_A_TRIAL.matcher(value).find());

        assertThat(suspicious).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("toBeSaid")
    void production_does_not_start_with_the_packages_own_value(String property) throws IOException {
        Map<String, Object> told = new HashMap<>(Map.of(
                "spring.datasource.url", "jdbc:postgresql://database/saypro?sslmode=verify-full",
                "spring.datasource.username", "saypro",
                "spring.datasource.password", "from the vault",
                "saypro.admin.password", "correct horse battery",
                "saypro.base-url", "https://work.example.org",
                "spring.mail.host", "mail",
                "saypro.mail.from", "Work <work@example.org>",
                "saypro.mail.reply-to", "owners@example.org"));
        told.remove(property);
        String variable = property.toUpperCase().replace('.', '_').replace('-', '_');

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> start(told))
                .withMessageStartingWith(variable + " is not set");
    }

    private static Stream<String> toBeSaid() {
        return TO_BE_SAID.stream().sorted();
    }

    private static void start(Map<String, Object> told) throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("told", told));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "Config resource 'class path resource [application.yaml]' via location 'optional:classpath:/'",
                        new HashMap<>(packaged())));
        GenericApplicationContext context = new GenericApplicationContext();
        context.setEnvironment(environment);
        new ProductionConditions().initialize(context);
    }

    /** All settings of all of the package's files, whatever their profile. */
    private static Map<String, String> packaged() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(RESOURCES)) {
            for (Path file : files.filter(
                            one -> one.getFileName().toString().matches("application.*\\.(ya?ml|properties)"))
                    .toList()) {
                YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
                yaml.setResources(new FileSystemResource(file));
                yaml.getObject().forEach((name, value) -> all.put(name.toString(), value.toString()));
            }
        }
        return all;
    }
}
