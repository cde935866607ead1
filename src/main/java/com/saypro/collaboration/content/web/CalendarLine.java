package com.saypro.collaboration.content.web;

import static com.saypro.collaboration.workdays.BusinessZone.SAYPRO;

import com.saypro.collaboration.content.PlacementState;
import com.saypro.collaboration.content.calendar.CalendarEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * One entry of the calendar, everything as text in Johannesburg time.
 *
 * @param moment for machines, with offset
 * @param when {@code Tue 24 November, 10:30}
 * @param collisions ids of the placements it comes too close to
 */
record CalendarLine(
        String placement,
        String item,
        LocalDate day,
        String time,
        String moment,
        String when,
        String name,
        String channel,
        String kind,
        String department,
        String theme,
        String state,
        String itemState,
        boolean late,
        boolean heldBack,
        boolean withdrawn,
        List<String> collisions) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMMM, HH:mm", Locale.ENGLISH);

    static CalendarLine of(CalendarEntry entry, String department, Instant now) {
        ZonedDateTime slot = entry.slot().atZone(SAYPRO);
        return new CalendarLine(
                entry.placement(),
                entry.item(),
                slot.toLocalDate(),
                TIME.format(slot),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(slot),
                WHEN.format(slot),
                entry.name(),
                entry.channel().label(),
                entry.kind().label(),
                department,
                entry.theme(),
                entry.state().label(),
                entry.itemState().label(),
                entry.isLate(now),
                entry.isHeldBack(),
                entry.state() == PlacementState.WITHDRAWN,
                entry.collisions());
    }
}
