package com.saypro.collaboration.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a number of seats can all be filled, each by another person. */
final class Matching {

    private final List<Set<String>> seats;
    private final Map<String, Integer> seatOf = new HashMap<>();

    private Matching(List<Set<String>> seats) {
        this.seats = seats;
    }

    /** @param seats for each seat the people who may take it */
    static boolean fills(List<Set<String>> seats) {
        Matching matching = new Matching(seats);
        for (int seat = 0; seat < seats.size(); seat++) {
            if (!matching.fill(seat, new HashSet<>())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Chooses one option for each further seat so that all seats can be filled.
     *
     * @param seats seats there is no choice about
     * @param options for each further seat its options, the preferred one first
     * @return the index of the chosen option for each further seat, preferring the first seats' first options; empty when
     *     no choice fills all seats
     */
    static Optional<List<Integer>> choose(List<Set<String>> seats, List<List<Set<String>>> options) {
        if (!fills(seats)) {
            return Optional.empty();
        }
        if (options.isEmpty()) {
            return Optional.of(List.of());
        }
        List<Set<String>> first = options.get(0);
        for (int index = 0; index < first.size(); index++) {
            List<Set<String>> taken = new ArrayList<>(seats);
            taken.add(first.get(index));
            Optional<List<Integer>> rest = choose(taken, options.subList(1, options.size()));
            if (rest.isPresent()) {
                List<Integer> chosen = new ArrayList<>(List.of(index));
                chosen.addAll(rest.get());
                return Optional.of(chosen);
            }
        }
        return Optional.empty();
    }

    private boolean fill(int seat, Set<String> asked) {
        for (String person : seats.get(seat)) {
            if (asked.add(person)) {
                Integer other = seatOf.get(person);
                if (other == null || fill(other, asked)) {
                    seatOf.put(person, seat);
                    return true;
                }
            }
        }
        return false;
    }
}
