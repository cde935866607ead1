package com.saypro.collaboration.engine.web;

import static com.saypro.collaboration.HttpPerson.TRIAL_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose word counts about where a request comes from: this machine is a proxy, the rest of the network is not. */
@IntegrationTest
class ProxiesTest {

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private long before;

    @BeforeEach
    void begin() {
        before = jdbc.sql("select coalesce(max(id), 0) from saypro.audit_log")
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.30              | 203.0.113.30",
                "8.8.39.9, 10.1.2.3        | 10.1.2.3",
                "8.8.39.9, 192.168.7.7     | 192.168.7.7",
                "8.8.39.9, 172.16.3.3      | 172.16.3.3",
                "8.8.39.9, 203.0.113.31, 127.0.0.1 | 203.0.113.31"
            })
    void a_machine_of_the_own_network_cannot_make_up_where_somebody_is(String told, String believed) {
        HttpPerson.stranger(port, Map.of("X-Forwarded-For", told)).signIn("thandi", TRIAL_PASSWORD);

        assertThat(jdbc.sql("select distinct address from saypro.audit_log where id > ?")
                        .param(before)
                        .query(String.class)
                        .list())
                .containsExactly(believed);
    }

    @Test
    void a_host_that_somebody_makes_up_stands_in_no_redirect() {
        var stranger = HttpPerson.stranger(port, Map.of("X-Forwarded-Host", "evil.example"));

        assertThat(stranger.page("/calendar?a=b&c=%7C").header("Location")).contains("/signin");
        assertThat(stranger.signIn("thandi", TRIAL_PASSWORD).header("Location")).contains("/calendar?a=b&c=%7C");
        assertThat(stranger.page("/").header("Location").orElseThrow()).startsWith("/camunda/");
        assertThat(stranger.form("/my-tasks", "/signout", Map.of()).header("Location"))
                .contains("/signin?out");
    }
}
