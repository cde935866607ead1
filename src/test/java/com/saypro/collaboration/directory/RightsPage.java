package com.saypro.collaboration.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page {@code docs/rights.md}, made of the directory's YAML. */
record RightsPage(DirectoryPlan plan) {

    String text() {
        return """
                # Who may do what

                Made from `src/main/resources/directory.yaml`; changes there come here by

                ```
                ./mvnw test -Dtest=RightsPageTest -Drights.write=true
                ```

                and a test fails while the two differ. What each right comes to over HTTP, allowed and refused, is in
                `RightsMatrixTest`; [directory.md](directory.md) says how it is applied and [ADR 19](adr/0019-who-may-do-what.md) why.

                ## Processes

                Starters start a process with its start form. Owners monitor, retry and repair its instances in Cockpit. Who is asked by a
                task sees, claims and completes it, whoever they are, and nothing has to be granted for that.

                | process | starters | owners |
                |---|---|---|
                %s

                | who | may, on the process |
                |---|---|
                | its starters | %s |
                | its owners | %s |

                ## Groups

                What members of a group may do by it; a person has the rights of all their groups. "*" is all of a kind.
                Groups that open nothing by themselves: %s.

                %s""".formatted(
                        processes(),
                        listed(plan.processRights().starters()),
                        listed(plan.processRights().owners()),
                        nothing(),
                        groups());
    }

    private String processes() {
        return plan.processes().entrySet().stream()
                .map(process -> "| `%s` | %s | %s |"
                        .formatted(
                                process.getKey(),
                                process.getValue().starters().isEmpty()
                                        ? "none: another process or a message"
                                        : names(process.getValue().starters()),
                                names(process.getValue().owners())))
                .collect(Collectors.joining("\n"));
    }

    private String groups() {
        Map<String, List<Grant>> byGroups = new TreeMap<>();
        plan.grants()
                .forEach(grant -> grant.groups()
                        .forEach(group -> byGroups.computeIfAbsent(group, one -> new ArrayList<>())
                                .add(grant)));
        return byGroups.entrySet().stream()
                .map(entry -> "### %s\n\n| on | which | may |\n|---|---|---|\n%s\n"
                        .formatted(
                                title(entry.getKey()),
                                entry.getValue().stream().map(RightsPage::row).collect(Collectors.joining("\n"))))
                .collect(Collectors.joining("\n"));
    }

    private static String row(Grant grant) {
        return "| %s | %s | %s%s |"
                .formatted(
                        grant.resource(),
                        grant.ids().equals(List.of(Grant.ANY)) ? "*" : listed(grant.ids()),
                        listed(grant.permissions()),
                        grant.only()
                                .map(setting ->
                                        setting.equals("trial") ? ", in the trial only" : ", in production only")
                                .orElse(""));
    }

    /** Groups that neither a grant nor a process names. */
    private String nothing() {
        return plan.groups().stream()
                .map(Group::id)
                .filter(group -> plan.grantsIn(Setting.TRIAL).stream()
                        .noneMatch(grant -> plan.groupsOf(grant).contains(group)))
                .filter(group -> !group.endsWith("-lead"))
                .map("`%s`"::formatted)
                .collect(Collectors.joining(", ", "", ", and the leads of the departments as such"));
    }

    private String title(String group) {
        return switch (group) {
            case Grant.DEPARTMENTS -> "Every department";
            case Grant.OWNERS -> "Every group that owns a process";
            default -> "`%s`".formatted(group);
        };
    }

    private static String names(List<String> groups) {
        return groups.stream()
                .map(group -> group.equals(Grant.DEPARTMENTS) ? "every department" : "`%s`".formatted(group))
                .collect(Collectors.joining(", "));
    }

    private static String listed(List<String> words) {
        return words.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
    }
}
