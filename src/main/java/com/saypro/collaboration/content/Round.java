package com.saypro.collaboration.content;

import java.util.List;
import java.util.Optional;

/**
 * A review round of an item.
 *
 * @param number 1 for the first round
 * @param version number of the version it is about
 * @param finalDepartment id of the department that signs off with the final approval; empty when none does
 * @param routed ids of all departments that must have signed off before the version is approved
 * @param settling whether it settles a dispute
 * @param outcome what it came to; empty while it is open
 */
public record Round(
        int number,
        int version,
        Level level,
        String finalDepartment,
        List<String> routed,
        boolean settling,
        Optional<RoundOutcome> outcome) {

    public Round {
        routed = List.copyOf(routed);
    }

    static Round opened(int number, int version, Routing routing) {
        return new Round(
                number,
                version,
                routing.level(),
                routing.finalDepartment(),
                routing.departments(),
                false,
                Optional.empty());
    }

    Round settling(int next) {
        return new Round(next, version, level, finalDepartment, routed, true, Optional.empty());
    }

    public boolean isOpen() {
        return outcome.isEmpty();
    }
}
