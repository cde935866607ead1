package com.saypro.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** What {@code docker-compose.yml} says must be true of the application it starts. */
class ComposeFileTest {

    private static final List<String> NODES = List.of("node-1", "node-2");

    private final String text = read("docker-compose.yml");
    private final Map<String, Map<String, Object>> services =
            map(map(new Yaml().load(text)).get("services"));

    @Test
    void every_image_is_pinned_by_version() {
        services.forEach((name, service) ->
                assertThat((String) service.get("image")).as(name).matches("[a-z/-]+:v?\\d+\\.\\d+[\\w.-]*"));
        assertThat(lines("Dockerfile").filter(line -> line.startsWith("FROM ")))
                .isNotEmpty()
                .allMatch(line -> line.matches("FROM [a-z-]+:17\\.\\d+\\.\\d+_\\d+-j(dk|re)-\\w+( AS \\w+)?"));
    }

    @Test
    void the_database_is_the_postgresql_that_the_tests_run_on() {
        assertThat((String) services.get("database").get("image")).startsWith("postgres:17.");
    }

    @Test
    void every_service_says_when_it_is_healthy_and_what_it_waits_for() {
        services.forEach((name, service) -> {
            assertThat((List<?>) map(service.get("healthcheck")).get("test"))
                    .as(name)
                    .first()
                    .isEqualTo("CMD");
            Map<String, Map<String, Object>> awaited = map(service.getOrDefault("depends_on", Map.of()));
            awaited.forEach((other, condition) -> {
                assertThat(services).as(name).containsKey(other);
                assertThat(condition).as(name).containsEntry("condition", "service_healthy");
            });
        });
        assertThat(map(services.get("proxy").get("depends_on"))).containsOnlyKeys(NODES);
    }

    @Test
    void every_variable_it_sets_means_something_to_the_application() throws IOException {
        Set<String> known = knownVariables();
        for (String node : NODES) {
            Map<String, Object> environment = map(services.get(node).get("environment"));
            assertThat(environment)
                    .containsKeys(
                            "SPRING_DATASOURCE_URL",
                            "SPRING_DATASOURCE_USERNAME",
                            "SPRING_DATASOURCE_PASSWORD",
                            "SAYPRO_ADMIN_PASSWORD");
            assertThat(known).containsAll(environment.keySet());
        }
        assertThat(known).doesNotContain("SAYPRO_ADMIN_PASSWORT");
    }

    @Test
    void every_password_comes_from_outside_and_has_no_default() {
        Matcher passwords = Pattern.compile("\\w*PASSWORD: (.*)").matcher(text);
        assertThat(passwords.results().map(found -> found.group(1)))
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(value -> value.matches("\\$\\{\\w+PASSWORD:\\?.+}"));
    }

    @Test
    void nothing_of_the_trial_is_a_default() {
        for (String variable : List.of("SAYPRO_BASE_URL", "SAYPRO_MAIL_FROM", "SAYPRO_MAIL_REPLY_TO")) {
            NODES.forEach(node -> assertThat(
                            map(services.get(node).get("environment")).get(variable))
                    .isEqualTo("${" + variable + ":?set it in .env}"));
            assertThat(lines(".env.example")).contains(variable + "=");
        }
        assertThat(text).doesNotContain("saypro.example").doesNotContain(":-");
    }

    @Test
    void the_nodes_believe_the_proxy_and_nobody_else_about_where_people_are() {
        String proxy = (String)
                map(map(services.get("proxy").get("networks")).get("default")).get("ipv4_address");
        Map<String, Object> network = map(map(new Yaml().load(text)).get("networks"));
        String ranges =
                String.valueOf(map(map(network.get("default")).get("ipam")).get("config"));

        NODES.forEach(node -> {
            Pattern believed = Pattern.compile(
                    (String) map(services.get(node).get("environment")).get("SAYPRO_PROXIES"));
            assertThat(proxy).matches(believed);
            assertThat("172.31.84.129").doesNotMatch(believed);
        });
        assertThat(ranges).contains("subnet=172.31.84.0/24", "ip_range=172.31.84.128/25");
        assertThat(proxy).startsWith("172.31.84.").isNotEqualTo("172.31.84.1");
    }

    @Test
    void the_proxy_keeps_people_on_their_node_and_knows_both() {
        String routes = read("docker/routes.yaml");
        assertThat(routes).contains("sticky:", "/readyz");
        NODES.forEach(node -> assertThat(routes).contains("http://" + node + ":8080"));
    }

    /** Placeholders and properties of application.yaml, and every property that Spring Boot's libraries declare. */
    private static Set<String> knownVariables() throws IOException {
        Set<String> known = new TreeSet<>();
        Pattern.compile("\\$\\{([A-Z_]+)")
                .matcher(read("src/main/resources/application.yaml"))
                .results()
                .forEach(found -> known.add(found.group(1)));
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        yaml.getObject().stringPropertyNames().forEach(name -> known.addAll(variables(name)));
        for (URL metadata : Collections.list(
                ComposeFileTest.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            for (JsonNode property : new ObjectMapper().readTree(metadata).get("properties")) {
                known.addAll(variables(property.get("name").asText()));
            }
        }
        return known;
    }

    private static List<String> variables(String property) {
        String upper = property.toUpperCase(Locale.ROOT).replace('.', '_');
        return List.of(upper.replace("-", ""), upper.replace('-', '_'));
    }

    private static Stream<String> lines(String file) {
        return read(file).lines();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> map(Object value) {
        return (Map<String, T>) value;
    }
}
