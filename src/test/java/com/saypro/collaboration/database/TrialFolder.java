package com.saypro.collaboration.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A data folder of the trial, looked at from outside the application that holds it. */
record TrialFolder(Path path) {

    /** Starts an application on this folder, on a host in this zone. */
    RunningApplication start(String hostZone, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("SAYPRO_DATA_FOLDER", path.toString());
        all.put("TZ", hostZone);
        return RunningApplication.start(all, "-Duser.timezone=" + hostZone);
    }

    /** The running server's database. */
    JdbcClient database() throws IOException {
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://localhost:" + serverFacts().get(3) + "/postgres", "postgres", ""));
    }

    /** The running server's process number. */
    long serverProcess() throws IOException {
        return Long.parseLong(serverFacts().get(0));
    }

    boolean holds(String prefix) throws IOException {
        try (Stream<Path> children = Files.list(path)) {
            return children.anyMatch(child -> child.getFileName().toString().startsWith(prefix));
        }
    }

    private List<String> serverFacts() throws IOException {
        return Files.readAllLines(path.resolve("postgresql/postmaster.pid"));
    }
}
