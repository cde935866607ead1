package com.saypro.collaboration.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database server that still runs on the data although the application that started it was killed. */
final class LeftoverServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);
    private static final int SECONDS_TO_STOP = 20;

    private LeftoverServer() {}

    /**
     * Stops the server that runs on this data, if there is one. The caller holds the data folder, so nobody uses that
     * server any more. A process that only inherited the number in the server's pid file is left alone.
     *
     * @param cluster the server's data, as an absolute path
     */
    static void stop(Path cluster) throws IOException {
        Optional<ProcessHandle> server =
                pid(cluster).flatMap(ProcessHandle::of).filter(process -> runsOn(process, cluster));
        if (server.isPresent()) {
            LOG.info(
                    "Stopping the database server {} that an earlier run left behind",
                    server.get().pid());
            stop(server.get());
        }
    }

    private static Optional<Long> pid(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .map(Long::valueOf);
        }
    }

    private static boolean runsOn(ProcessHandle process, Path cluster) {
        Optional<String> commandLine = process.info().commandLine();
        return commandLine
                .map(line -> line.contains(cluster.toString()))
                .orElseGet(() -> process.info().command().orElse("").contains("postgres"));
    }

    private static void stop(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            server.destroyForcibly();
            server.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
