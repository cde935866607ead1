package com.saypro.collaboration.content;

import java.util.ArrayList;
import java.util.List;
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
                .map(placement ->
                        new Placing(placement.channel(), placement.slot(), placement.label(), placement.medium()))
                .toList();
        return planned.isEmpty()
                ? item.channels().stream()
                        .sorted()
                        .map(channel -> new Placing(channel, item.plannedPublication(), ""))
                        .toList()
                : planned;
    }

    /**
     * Plans these placements instead of those there are.
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
        List<Placement> planned = new ArrayList<>();
        for (int index = 0; index < placings.size(); index++) {
            planned.add(
                    index < open.size()
                            ? open.get(index).replanned(placings.get(index))
                            : Placement.planned(item.number(), ++last, placings.get(index))
                                    .stopped(held));
        }
        placements.saveAll(planned);
        List<Placement> surplus = open.stream().skip(placings.size()).toList();
        if (everApproved) {
            surplus.forEach(one -> placements.save(one.in(PlacementState.WITHDRAWN)));
        } else {
            placements.deleteAll(surplus);
        }
    }

    /** Nothing that is still to come goes out. */
    void withdraw(String number) {
        placements.saveAll(placements.findByItemOrderByNumber(number).stream()
                .filter(placement -> placement.state().isOpen())
                .map(placement -> placement.in(PlacementState.WITHDRAWN))
                .toList());
    }
}
