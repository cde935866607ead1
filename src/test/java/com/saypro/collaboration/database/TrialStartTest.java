package com.saypro.collaboration.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts and stops the trial in every way people do. */
@Tag("slow")
class TrialStartTest {

    @TempDir
    Path folder;

    private TrialFolder trial;

    @BeforeEach
    void useTheFolder() {
        trial = new TrialFolder(folder);
    }

    @Test
    void stopping_the_application_stops_its_database_and_the_next_start_finds_the_data() throws Exception {
        long server;
        try (RunningApplication first = start().awaitReady()) {
            assertThat(first.output()).contains("http://localhost:" + first.port());
            assertThat(ask("show fsync")).isEqualTo("on");
            execute("create table kept as select 'since the first start' as what");
            server = trial.serverProcess();
            first.interrupt();
            first.awaitEnd();
        }
        awaitGone(server);

        try (RunningApplication second = start().awaitReady()) {
            assertThat(ask("select what from kept")).isEqualTo("since the first start");
            server = trial.serverProcess();
            second.terminate();
            second.awaitEnd();
        }
        awaitGone(server);
    }

    @Test
    void a_killed_application_does_not_block_the_next_start() throws Exception {
        long orphan;
        try (RunningApplication killed = start().awaitReady()) {
            execute("create table kept as select 'before the kill' as what");
            orphan = trial.serverProcess();
            killed.kill();
            killed.awaitEnd();
        }
        assertThat(ProcessHandle.of(orphan))
                .as("the server outlives a killed application")
                .isPresent();

        try (RunningApplication next = start().awaitReady()) {
            awaitGone(orphan);
            assertThat(ask("select what from kept")).isEqualTo("before the kill");
        }
    }

    @Test
    void a_first_start_killed_half_way_does_not_block_the_next_and_nobody_else_gets_its_folder_or_port()
            throws Exception {
        try (RunningApplication killed = start()) {
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> trial.holds("postgresql-unfinished-"));
            killed.kill();
            killed.awaitEnd();
        }
        assertThat(folder.resolve("postgresql")).doesNotExist();

        try (RunningApplication running = start().awaitReady()) {
            assertThat(trial.holds("postgresql-unfinished-")).isFalse();
            assertRefused(
                    start(),
                    "SayPro Collaboration is already running on the folder " + folder.toRealPath() + " (process ");
            assertRefused(
                    RunningApplication.startOn(
                            running.port(),
                            Map.of(
                                    "SAYPRO_DATA_FOLDER",
                                    folder.resolve("another").toString())),
                    "Port " + running.port() + " is taken by another program: stop that one");
        }
    }

    @Test
    void root_without_user_namespaces_is_told_what_to_do_instead() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root needs user namespaces");
        Path unshare = folder.resolve("unshare");
        Files.writeString(unshare, "#!/bin/sh\necho 'unshare: Operation not permitted' >&2\nexit 1\n");
        Files.setPosixFilePermissions(unshare, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertRefused(
                RunningApplication.start(
                        Map.of("SAYPRO_DATA_FOLDER", folder.toString(), "PATH", folder + ":" + System.getenv("PATH"))),
                "The embedded PostgreSQL cannot run as root on this machine, because user namespaces are not allowed"
                        + " here: start the application as another user, or use a PostgreSQL of your own");
    }

    private RunningApplication start() {
        return trial.start("Africa/Johannesburg", Map.of());
    }

    private static void assertRefused(RunningApplication refused, String sentence) {
        try (refused) {
            assertThat(refused.awaitEnd()).isEqualTo(1);
            assertThat(refused.output()).containsOnlyOnce(sentence).doesNotContain("\tat ", "Exception");
        }
    }

    private static void awaitGone(long server) {
        await("the database server " + server + " to be gone")
                .atMost(Duration.ofSeconds(10))
                .until(() -> ProcessHandle.of(server).isEmpty());
    }

    private String ask(String sql) throws IOException {
        return trial.database().sql(sql).query(String.class).single();
    }

    private void execute(String sql) throws IOException {
        trial.database().sql(sql).update();
    }
}
