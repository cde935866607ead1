package com.saypro.collaboration.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;

/** The placements of an item while it is being written and reviewed. */
@Component
class Plan {

    private final Placements placements;

    Plan(Placements placements) {
        this.placements = placements;
    }

    /** What is to go out; before anything is planned, each channel of the item at its planned publication. */
    List<Placing> of(ContentItem item) {
        List<Placing> planned = placements.findByItemOrderByNumber(item.number()).stream()
                .filter(placement -> placement.state() != PlacementState.WITHDRAWN)
                .map(Plan::placing)
                .toList();
        return planned.isEmpty()
                ? item.channels().stream()
                        .sorted()
                        .map(channel -> new Placing(channel, item.plannedPublication(), ""))
                        .toList()
                : planned;
    }

    /**
     * Plans these placements instead of those there are. A placement keeps its id where it is planned again as it was; else
     * one on the same channel goes on under it, else any other that is left.
     *
     * @param everApproved whether some of them were on their way once; then none is forgotten
     */
    void replace(ContentItem item, List<Placing> placings, boolean everApproved) {
        List<Placement> all = placements.findByItemOrderByNumber(item.number());
        List<Placement> open =
                all.stream().filter(placement -> placement.state().isOpen()).toList();
        int last = all.stream().mapToInt(Placement::number).max().orElse(0);
        // What joins an item that a crisis stop holds back is held back with it.
        boolean held = open.stream().anyMatch(Placement::stopped);
        List<Placement> surplus = new ArrayList<>(open);
        Placement[] before = matched(placings, surplus);
        List<Placement> planned = new ArrayList<>();
        for (int index = 0; index < placings.size(); index++) {
            planned.add(
                    before[index] == null
                            ? Placement.planned(item.number(), ++last, placings.get(index))
                                    .stopped(held)
                            : before[index].replanned(placings.get(index)));
        }
        placements.saveAll(planned);
        if (everApproved) {
            surplus.forEach(one -> placements.save(one.in(PlacementState.WITHDRAWN)));
        } else {
            placements.deleteAll(surplus);
        }
    }

    /** For each placing the placement that goes on under it, or {@code null}; those are taken out of {@code left}. */
    private static Placement[] matched(List<Placing> placings, List<Placement> left) {
        Placement[] matched = new Placement[placings.size()];
        List<BiPredicate<Placing, Placement>> rules = List.of(
                (placing, placement) -> placing.equals(placing(placement)),
                (placing, placement) -> placing.channel() == placement.channel(),
                (placing, placement) -> true);
        for (BiPredicate<Placing, Placement> rule : rules) {
            for (int index = 0; index < matched.length; index++) {
                if (matched[index] == null) {
                    Placing placing = placings.get(index);
                    matched[index] = left.stream()
                            .filter(placement -> rule.test(placing, placement))
                            .findFirst()
                            .orElse(null);
                    left.remove(matched[index]);
                }
            }
        }
        return matched;
    }

    private static Placing placing(Placement placement) {
        return new Placing(placement.channel(), placement.slot(), placement.label(), placement.medium());
    }

    /** Nothing that is still to come goes out. */
    void withdraw(String number) {
        placements.saveAll(placements.findByItemOrderByNumber(number).stream()
                .filter(placement -> placement.state().isOpen())
                .map(placement -> placement.in(PlacementState.WITHDRAWN))
                .toList());
    }
}
