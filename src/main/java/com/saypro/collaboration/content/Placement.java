package com.saypro.collaboration.content;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.lang.Nullable;

/**
 * One channel and slot at which an item goes out.
 *
 * @param id {@code <number of the item>-P<number>}, for example {@code C-2026-0001-P1}; business key of its publication
 * @param revision counts the changes of this row
 * @param item number of the content item
 * @param number 1 for the item's first placement
 * @param label what goes out there, for example the third post of a series; empty when the item's title says it
 * @param medium what is shown there
 * @param slot when it is to go out
 * @param stopped whether a crisis stop holds it back
 * @param live where and since when it is live; {@code null} before
 */
@Table("content_placement")
public record Placement(
        @Id String id,
        @Version int revision,
        String item,
        int number,
        Channel channel,
        String label,
        Medium medium,
        Instant slot,
        PlacementState state,
        boolean stopped,
        @Nullable @Embedded.Nullable Live live) {

    /** @param address https address, or message id of a mail */
    public record Live(String address, Instant liveAt) {}

    static Placement planned(String item, int number, Placing placing) {
        return new Placement(
                item + "-P" + number,
                0,
                item,
                number,
                placing.channel(),
                placing.label(),
                placing.medium(),
                placing.slot(),
                PlacementState.PLANNED,
                false,
                null);
    }

    /** The same placement, to go out elsewhere or at another time, once its item is approved; what holds it back goes on. */
    Placement replanned(Placing placing) {
        return new Placement(
                id,
                revision,
                item,
                number,
                placing.channel(),
                placing.label(),
                placing.medium(),
                placing.slot(),
                PlacementState.PLANNED,
                stopped,
                null);
    }

    /** The same placement in another state; not for going live. */
    public Placement in(PlacementState next) {
        return new Placement(id, revision, item, number, channel, label, medium, slot, next, stopped, null);
    }

    /** The same placement at another slot. */
    public Placement at(Instant next) {
        return new Placement(id, revision, item, number, channel, label, medium, next, state, stopped, live);
    }

    /** The same placement, held back by a crisis stop or freed from it. */
    public Placement stopped(boolean next) {
        return new Placement(id, revision, item, number, channel, label, medium, slot, state, next, live);
    }

    /** The same placement, live. */
    public Placement live(Live where) {
        return new Placement(
                id, revision, item, number, channel, label, medium, slot, PlacementState.LIVE, stopped, where);
    }
}
