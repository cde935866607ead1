package com.saypro.collaboration.database;

import com.saypro.collaboration.foundation.CannotStart;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The trial's own PostgreSQL on a held {@link DataFolder}: durable as an installed one, and stopped with the application. */
final class EmbeddedServer implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(30);

    private final DataFolder folder;
    private final EmbeddedPostgres postgres;

    private EmbeddedServer(DataFolder folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    /**
     * Starts the server, after stopping one that a killed run left behind.
     *
     * @throws CannotStart when it does not come up on this machine
     */
    static EmbeddedServer start(DataFolder folder) {
        UnsuitableMachine.refuse();
        try {
            LeftoverServer.stop(folder.cluster());
            Files.deleteIfExists(folder.serverLog());
            removeHalfUnpackedPrograms(folder.programs());
            if (Files.notExists(folder.cluster())) {
                makeCluster(folder);
            }
            return new EmbeddedServer(folder, run(folder, folder.cluster()));
        } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
            stopQuietly(folder);
            throw UnsuitableMachine.sentence(folder.serverLog(), e);
        }
    }

    /** Address for JDBC. The server accepts local connections only, and asks for no password. */
    String jdbcUrl() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    /** Stops the server and leaves the folder to the next application. */
    @Override
    public void close() throws IOException {
        postgres.close();
        LeftoverServer.stop(folder.cluster());
        folder.close();
    }

    /** A cluster gets its name only when it is complete, so that a start that was killed does not spoil the next one. */
    private static void makeCluster(DataFolder folder) throws IOException {
        String unfinished = folder.cluster().getFileName() + "-unfinished-";
        for (Path leftover : children(folder.path(), unfinished)) {
            LeftoverServer.stop(leftover);
            FileSystemUtils.deleteRecursively(leftover);
        }
        Path made = folder.path().resolve(unfinished + ProcessHandle.current().pid());
        run(folder, made).close();
        Files.move(made, folder.cluster());
    }

    private static EmbeddedPostgres run(DataFolder folder, Path cluster) throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.programs().toFile())
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOutputRedirector(Redirect.appendTo(folder.serverLog().toFile()))
                .setErrorRedirector(Redirect.appendTo(folder.serverLog().toFile()))
                .setPGStartupWait(LONGEST_START)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    /** What was unpacked only in part is never repaired by the library, so it goes. */
    private static void removeHalfUnpackedPrograms(Path programs) throws IOException {
        for (Path version : children(programs, "PG-")) {
            if (Files.notExists(version.resolve(".exists"))) {
                FileSystemUtils.deleteRecursively(version);
            }
        }
    }

    private static List<Path> children(Path folder, String prefix) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> child.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }

    private static void stopQuietly(DataFolder folder) {
        try (folder) {
            LeftoverServer.stop(folder.cluster());
        } catch (IOException e) {
            // The reason why the server did not start is what the person must read.
        }
    }
}
