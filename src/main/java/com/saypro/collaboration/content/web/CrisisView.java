package com.saypro.collaboration.content.web;

import java.util.List;

/**
 * The crisis stop as a page shows it.
 *
 * @param active whether a stop is in force
 * @param reason why it was set; empty when none is
 * @param by name of who set it; empty when none is
 * @param since since when, as people read it; empty when none is
 * @param mayAct whether the person who looks may set, lift and free
 * @param stopped what is held back, the earliest slot first
 */
public record CrisisView(boolean active, String reason, String by, String since, boolean mayAct, List<Line> stopped) {

    /** One placement that is held back. */
    public record Line(String id, String item, String title, String channel, String slot) {}
}
