package com.saypro.collaboration.database;

import com.saypro.collaboration.foundation.CannotStart;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Says why the embedded PostgreSQL does not run on a machine, and what does. */
final class UnsuitableMachine {

    private static final String INSTEAD =
            "or use a PostgreSQL of your own with SPRING_DATASOURCE_URL (docs/operations.md).";

    private UnsuitableMachine() {}

    /**
     * Refuses before anything is tried. PostgreSQL never runs as root; on Linux the embedded one is started in a user
     * namespace instead, where the machine allows that.
     *
     * @throws CannotStart when run as root where user namespaces are not allowed
     */
    static void refuse() {
        if (runsAsRoot() && !LinuxUtils.isUnshareAvailable()) {
            throw new CannotStart("The embedded PostgreSQL cannot run as root on this machine, because user namespaces"
                    + " are not allowed here: start the application as another user, " + INSTEAD);
        }
    }

    /** The sentence for a server that was tried and did not come up. */
    static CannotStart sentence(Path serverLog, Throwable failure) {
        if (String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("postgres binar")) {
            return new CannotStart(
                    "There is no embedded PostgreSQL for " + System.getProperty("os.name") + " on "
                            + System.getProperty("os.arch") + ": use another machine, " + INSTEAD,
                    failure);
        }
        return new CannotStart(
                "The embedded PostgreSQL did not start (" + lastComplaint(serverLog, failure) + "): see " + serverLog
                        + ", " + INSTEAD,
                failure);
    }

    private static boolean runsAsRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String lastComplaint(Path serverLog, Throwable failure) {
        try (Stream<String> lines = Files.lines(serverLog, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.matches(".*(FATAL|PANIC|[Ee]rror):.*"))
                    .reduce((first, second) -> second)
                    .map(String::strip)
                    .orElse(String.valueOf(failure.getMessage()));
        } catch (IOException e) {
            return String.valueOf(failure.getMessage());
        }
    }
}
