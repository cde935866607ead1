package com.saypro.collaboration.content.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Work that waits for somebody.
 *
 * @param businessKey number of the item, or id of the placement it is about
 * @param review id of the review; empty when it is none
 * @param assignee sign-in name of who has it; empty when nobody has taken it
 * @param groups ids of the groups whose members may take it
 */
public record OpenTask(
        String name, String businessKey, String review, String assignee, List<String> groups, Optional<Instant> due) {

    public OpenTask {
        groups = List.copyOf(groups);
    }
}
