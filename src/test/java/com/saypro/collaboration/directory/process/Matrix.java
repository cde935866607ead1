package com.saypro.collaboration.directory.process;

import com.saypro.collaboration.directory.process.MatrixPeople.Door;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the directory's YAML is expected to come to, written a second time: who is what, and who may do what. Whoever adds a
 * role, a process or a right there says here what it opens and what it keeps closed.
 */
public final class Matrix {

    /** What somebody is to a process. */
    public enum Standing {
        /** In a department whose task it is. */
        ASKED,
        /** In another department. */
        STAFF,
        /** In a group that owns the process. */
        OWNER,
        /** In a group that owns other processes only. */
        OTHER_OWNER,
        ANALYST,
        ADMIN,
        /** Outside SayPro, with an account. */
        OUTSIDE,
        /** In a group that by itself opens nothing. */
        NOTHING
    }

    /**
     * One thing that somebody tries.
     *
     * @param may who may
     * @param starters whether those may whose the process is to start
     */
    record Action(String name, String method, String path, String body, Set<Standing> may, boolean starters) {

        /** What changes nothing, whoever does it. */
        boolean reads() {
            return method.equals("GET");
        }

        /** Whether the one who has this role may do it with this process. */
        boolean isFor(String role, String process, Door door) {
            if (door == Door.WEBAPPS && FOR_PROGRAMS.contains(name)) {
                return false;
            }
            return starters ? Matrix.starters().get(process).contains(role) : may.contains(standing(role, process));
        }
    }

    /** Every role of the YAML, a department that is asked, one that is not, and a department's leads as such. */
    public static final Map<String, Standing> ROLES = roles("""
            marketing             ASKED
            hr                    STAFF
            marketing-lead        NOTHING
            process-owner         OTHER_OWNER
            content-process-owner OTHER_OWNER
            analyst               ANALYST
            administrator         ADMIN
            legal-external        OUTSIDE
            content-creator       OUTSIDE
            pr                    NOTHING
            crisis-team           NOTHING
            """);

    private static final String EVERY_DEPARTMENT = "marketing communications events finance legal content partnerships"
            + " posts-office customer-support technical-services sales product customer-service hr leadership";

    /** Who starts a process, and who owns it. */
    private static final String PROCESSES = """
            brand-guideline            | communications           | process-owner content-process-owner
            content-approval           | every department         | process-owner content-process-owner
            content-calendar-alignment | marketing communications | process-owner content-process-owner
            content-dispute            |                          | process-owner content-process-owner
            content-measurement        |                          | process-owner content-process-owner
            content-publication        |                          | process-owner content-process-owner
            free-day                   | hr                       | process-owner
            """;

    /** With a process: what everybody tries with every one of them. */
    private static final String ON_A_PROCESS = "/rights/on-a-process.txt";

    /** What is closed in the webapps for everybody. */
    private static final Set<String> FOR_PROGRAMS = Set.of("take external work");

    /** Without one. */
    private static final String BESIDE = "/rights/beside.txt";

    private Matrix() {}

    static Map<String, List<String>> starters() {
        return column(1);
    }

    static Map<String, List<String>> owners() {
        return column(2);
    }

    /** What a member of the role is where no process is meant: who owns all of them, and who some. */
    public static Standing standing(String role) {
        return owners().values().stream().allMatch(owners -> owners.contains(role)) ? Standing.OWNER : ROLES.get(role);
    }

    /** What a member of the role is to a process. */
    static Standing standing(String role, String process) {
        return owners().get(process).contains(role) ? Standing.OWNER : ROLES.get(role);
    }

    static List<Action> onAProcess() {
        return actions(ON_A_PROCESS);
    }

    static List<Action> beside() {
        return actions(BESIDE);
    }

    private static Map<String, Standing> roles(String table) {
        Map<String, Standing> roles = new LinkedHashMap<>();
        table.lines().map(line -> line.split(" +")).forEach(line -> roles.put(line[0], Standing.valueOf(line[1])));
        return roles;
    }

    private static Map<String, List<String>> column(int number) {
        return PROCESSES
                .lines()
                .map(line -> line.split("\\|", -1))
                .collect(Collectors.toMap(line -> line[0].strip(), line -> groups(line[number].strip())));
    }

    private static List<String> groups(String written) {
        String groups = written.equals("every department") ? EVERY_DEPARTMENT : written;
        return groups.isEmpty() ? List.of() : List.of(groups.split(" "));
    }

    private static List<Action> actions(String file) {
        try (InputStream table = Matrix.class.getResourceAsStream(file)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Matrix::action)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Action action(String line) {
        String[] cells = Stream.concat(Arrays.stream(line.split("\\|")), Stream.of(""))
                .map(String::strip)
                .toArray(String[]::new);
        String[] may = cells[1].split(" +");
        if (may.length != Standing.values().length) {
            throw new AssertionError("Not one answer for each standing: " + line);
        }
        return new Action(
                cells[0],
                cells[2],
                cells[3],
                cells[4],
                Arrays.stream(Standing.values())
                        .filter(standing -> may[standing.ordinal()].equals("yes"))
                        .collect(Collectors.toSet()),
                Arrays.stream(may).allMatch("start"::equals));
    }
}
