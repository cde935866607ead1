package com.saypro.collaboration.directory;

import java.util.Optional;

/**
 * A list of tasks that everyone finds in the Tasklist, ordered by due date. Its conditions are expressions that the engine
 * evaluates for the person who looks; a condition that is {@code null} does not restrict.
 *
 * @param name the name people read
 * @param description what the list shows
 * @param colour colour of the list's mark, {@code #rrggbb}
 * @param assignee whose tasks
 * @param candidateGroups unclaimed tasks of these groups
 * @param dueAfter tasks due after this moment
 * @param dueBefore tasks due before this moment
 */
public record TaskFilter(
        String name,
        String description,
        String colour,
        Optional<String> assignee,
        Optional<String> candidateGroups,
        Optional<String> dueAfter,
        Optional<String> dueBefore) {

    public TaskFilter {
        if (name == null || name.isBlank()) {
            throw new InvalidDirectory("A filter has no name");
        }
        description = description == null ? "" : description;
        colour = colour == null ? "#555555" : colour;
        assignee = orEmpty(assignee);
        candidateGroups = orEmpty(candidateGroups);
        dueAfter = orEmpty(dueAfter);
        dueBefore = orEmpty(dueBefore);
    }

    private static Optional<String> orEmpty(Optional<String> value) {
        return value == null ? Optional.empty() : value;
    }
}
