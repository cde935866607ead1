package com.saypro.collaboration.engine.web;

import static com.saypro.collaboration.HttpPerson.TRIAL_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Health and figures on a port of their own, and nothing else there; on people's port only whether the node lives. */
@IntegrationTest
class ManagementPortTest {

    @Autowired
    PathMappedEndpoints endpoints;

    @LocalServerPort
    int port;

    @LocalManagementPort
    int management;

    @Test
    void there_are_health_and_figures_and_nothing_else() {
        Set<String> found = new TreeSet<>();
        endpoints.forEach(endpoint -> found.add(endpoint.getRootPath()));

        assertThat(found).containsExactly("health", "metrics");
    }

    @Test
    void they_are_read_on_their_own_port_without_signing_in() {
        var operator = HttpPerson.stranger(management);

        assertThat(operator.get("/actuator/health").json().path("status").asText())
                .isEqualTo("UP");
        assertThat(operator.get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(operator.get("/actuator/metrics/jvm.memory.used").status()).isEqualTo(200);
        assertThat(operator.cookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/beans",
                "/actuator/heapdump",
                "/actuator/loggers",
                "/actuator/shutdown",
                "/",
                "/signin",
                "/my-tasks",
                "/engine-rest/engine",
                "/camunda/app/tasklist/default/",
                "/saypro.css"
            })
    void nothing_else_answers_there(String path) {
        var administrator = HttpPerson.program(management, "admin", TRIAL_PASSWORD);

        assertThat(administrator.get(path).status()).isEqualTo(403);
        assertThat(administrator.post(path, null).status()).isEqualTo(403);
    }

    @Test
    void figures_are_only_read() {
        assertThat(HttpPerson.stranger(management)
                        .post("/actuator/metrics/jvm.memory.used", null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void on_peoples_port_strangers_learn_whether_the_node_lives_and_administrators_no_more() {
        var stranger = HttpPerson.stranger(port);

        for (String probe : new String[] {"/livez", "/readyz"}) {
            assertThat(stranger.get(probe).status()).as(probe).isEqualTo(200);
            assertThat(stranger.get(probe).body()).as(probe).isEqualTo("{\"status\":\"UP\"}");
        }
        assertThat(stranger.get("/actuator/health").status()).isEqualTo(401);
        var administrator = HttpPerson.signedIn(port, "admin");
        assertThat(administrator.get("/actuator/health").status()).isEqualTo(404);
        assertThat(administrator.get("/actuator/metrics").status()).isEqualTo(404);
    }
}
