package com.saypro.collaboration.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Production nodes on an outside database. */
@Tag("slow")
class TwoNodesTest {

    private static final String PASSWORD = "correct horse battery";

    @TempDir
    Path folder;

    @RepeatedTest(2)
    void two_nodes_that_start_at_once_on_an_empty_database_both_come_up() throws Exception {
        try (EmbeddedPostgres outside =
                        EmbeddedPostgres.builder().setDataDirectory(folder).start();
                RunningApplication one = node(outside, "UTC");
                RunningApplication other = node(outside, "Africa/Johannesburg")) {
            one.awaitReady();
            other.awaitReady();

            JdbcClient database = JdbcClient.create(outside.getPostgresDatabase());
            assertThat(database.sql("select count(*) from act_re_deployment")
                            .query(Integer.class)
                            .single())
                    .as("deployments of the release")
                    .isEqualTo(1);
            assertThat(database.sql("select count(*) from flyway_schema_history where not success")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(database.sql("select user_id_ from act_id_membership where group_id_ = 'administrator'")
                            .query(String.class)
                            .list())
                    .containsExactly("admin");
            assertThat(database.sql("select count(*) from act_id_user")
                            .query(Integer.class)
                            .single())
                    .as("people, as none are seeded on an outside database")
                    .isEqualTo(1);
            assertThat(one.output() + other.output()).doesNotContain("saypro-trial");
            assertThat(folder.resolve("data")).doesNotExist();
            assertThatAPersonOfOneNodeIsKnownToTheOther(one, other);
        }
    }

    /** With the cookie of the first node the second one knows the person, as nodes with sessions in the database do. */
    private static void assertThatAPersonOfOneNodeIsKnownToTheOther(RunningApplication one, RunningApplication other)
            throws Exception {
        var atOne = HttpPerson.stranger(one.port());
        assertThat(atOne.signIn("admin", PASSWORD).location()).isEqualTo("/");
        String session =
                "JSESSIONID=" + atOne.cookie("JSESSIONID").orElseThrow().getValue();
        var atOther = HttpPerson.stranger(other.port(), Map.of("Cookie", session));
        assertThat(atOther.page("/my-tasks").status()).isEqualTo(200);
        assertThat(atOther.get(HttpPerson.ENGINE + "/task/count").status()).isEqualTo(200);

        atOne.form("/my-tasks", "/signout", Map.of());
        assertThat(atOther.page("/my-tasks").location()).isEqualTo("/signin");
    }

    private RunningApplication node(EmbeddedPostgres outside, String hostZone) {
        return RunningApplication.start(
                Map.of(
                        "SPRING_DATASOURCE_URL",
                        outside.getJdbcUrl("postgres", "postgres"),
                        "SPRING_DATASOURCE_USERNAME",
                        "postgres",
                        "SPRING_DATASOURCE_PASSWORD",
                        "of no use to this server",
                        "SAYPRO_ADMIN_PASSWORD",
                        PASSWORD,
                        "SAYPRO_BASE_URL",
                        "https://work.example.org",
                        "SAYPRO_MAIL_FOLDER",
                        folder.resolve("mail").toString(),
                        "SAYPRO_DATA_FOLDER",
                        folder.resolve("data").toString(),
                        "SPRING_PROFILES_ACTIVE",
                        "multi-node",
                        "TZ",
                        hostZone),
                "-Duser.timezone=" + hostZone);
    }
}
