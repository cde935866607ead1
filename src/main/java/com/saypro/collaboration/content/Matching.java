package com.saypro.collaboration.content;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
