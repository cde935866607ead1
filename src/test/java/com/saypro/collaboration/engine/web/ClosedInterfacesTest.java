package com.saypro.collaboration.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** Nothing that the engine and its webapps can be asked over HTTP answers a stranger. */
@IntegrationTest
class ClosedInterfacesTest {

    private static final String REST = "/engine-rest";

    @Autowired
    ServletContext servlets;

    @Autowired
    ResourceConfig rest;

    @LocalServerPort
    int port;

    @Test
    void every_operation_of_the_published_description_needs_sign_in() throws IOException {
        Set<Operation> described = described();

        assertThat(described).filteredOn(operation -> !isOptions(operation)).hasSize(386);
        assertThat(described).filteredOn(ClosedInterfacesTest::isOptions).hasSize(13);
        assertThat(answersOtherThan401(described)).isEmpty();
    }

    @Test
    void every_operation_of_the_rest_api_needs_sign_in_with_and_without_the_engines_name() throws IOException {
        Set<Operation> implemented = Operation.of(rest.getClasses(), REST);

        assertThat(implemented).containsAll(described());
        assertThat(implemented).contains(new Operation("POST", REST + "/engine/x/task/x/complete"));
        assertThat(answersOtherThan401(implemented)).isEmpty();
    }

    @Test
    void every_operation_of_the_webapps_and_their_plugins_needs_sign_in() throws Exception {
        Map<String, Set<Operation>> byServlet = Operation.ofWebapps(servlets);

        assertThat(byServlet).containsOnlyKeys("Admin Api", "Cockpit Api", "Engine Api", "Tasklist Api", "Welcome Api");
        byServlet.forEach((servlet, operations) -> {
            assertThat(answersOtherThan401(operations)).as(servlet).isEmpty();
        });
        assertThat(byServlet.get("Admin Api")).contains(new Operation("GET", "/camunda/api/admin/auth/user/x"));
        assertThat(byServlet.get("Tasklist Api")).isNotEmpty();
        assertThat(byServlet.get("Cockpit Api"))
                .contains(new Operation("GET", "/camunda/api/cockpit/plugin/base/x/incident"));
        assertThat(byServlet.get("Engine Api")).hasSizeGreaterThan(386);
    }

    @Test
    void the_addresses_are_those_that_answer_people() throws IOException {
        var admin = HttpPerson.program(port, "admin", HttpPerson.TRIAL_PASSWORD);
        Map<Operation, Integer> missing = new TreeMap<>();
        described().stream()
                .filter(operation ->
                        operation.method().equals("GET") && !operation.path().matches(".*/x(/.*|\\..*)?"))
                .forEach(operation -> {
                    int status = admin.get(operation.path()).status();
                    if (status == 401 || status == 404 || status == 405 || status >= 500) {
                        missing.put(operation, status);
                    }
                });

        assertThat(missing).isEmpty();
    }

    private Map<Operation, Integer> answersOtherThan401(Collection<Operation> operations) {
        var stranger = HttpPerson.stranger(port);
        Map<Operation, Integer> wrong = new TreeMap<>();
        for (Operation operation : operations) {
            int status = stranger.ask(operation.method(), operation.path()).status();
            if (status != 401) {
                wrong.put(operation, status);
            }
        }
        assertThat(stranger.cookies()).doesNotContain("XSRF-TOKEN");
        return wrong;
    }

    private static Set<Operation> described() throws IOException {
        JsonNode description = new ObjectMapper().readTree(new ClassPathResource("openapi.json").getInputStream());
        Set<Operation> found = new TreeSet<>();
        List<String> verbs = List.of("get", "put", "post", "delete", "patch", "options", "head");
        description
                .get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(verb -> {
                    if (verbs.contains(verb)) {
                        found.add(
                                new Operation(verb.toUpperCase(Locale.ROOT), REST + Operation.filledIn(path.getKey())));
                    }
                }));
        return found;
    }

    private static boolean isOptions(Operation operation) {
        return operation.method().equals("OPTIONS");
    }
}
