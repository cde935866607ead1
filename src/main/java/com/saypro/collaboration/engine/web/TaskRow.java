package com.saypro.collaboration.engine.web;

import com.saypro.collaboration.workdays.BusinessZone;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * An open task as a page lists it.
 *
 * @param id id of the task in the engine
 * @param name what is to be done
 * @param subject what it is about, for example {@code C-2026-0042 Spring campaign}; empty when nothing says so
 * @param due when it is due, as people read it in Johannesburg; empty when it has no due date
 * @param handsBack whether there is a group that it can be handed back to
 */
record TaskRow(String id, String name, String subject, String due, boolean handsBack) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH)
            .withZone(BusinessZone.SAYPRO);

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }
}
