package com.saypro.collaboration.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Optional;

/** Dates, times and both together, in the ISO forms the Tasklist submits. */
class DateTimeRule implements FieldRule {

    private final Clock clock;
    private final ZoneId zone;

    DateTimeRule(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Optional<String> problem(FormField field, JsonNode entry, FormData data) {
        return switch (field.settings().path("subtype").asText("date")) {
            case "time" -> problem(field, entry, DateTimeFormatter.ISO_TIME, "a time such as 09:30");
            case "datetime" ->
                problem(
                        field,
                        entry,
                        DateTimeFormatter.ISO_DATE_TIME,
                        "a date with a time such as 2026-11-26T09:30+02:00");
            default -> problem(field, entry, DateTimeFormatter.ISO_LOCAL_DATE, "a date such as 2026-11-26");
        };
    }

    private Optional<String> problem(FormField field, JsonNode entry, DateTimeFormatter form, String expected) {
        try {
            TemporalAccessor value = form.parse(entry.isTextual() ? entry.asText() : "");
            LocalDate date = value.query(TemporalQueries.localDate());
            boolean past = date != null && date.isBefore(LocalDate.now(clock.withZone(zone)));
            return past && field.settings().path("disallowPassedDates").asBoolean(false)
                    ? Optional.of(field.quoted() + " may not be in the past.")
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of(field.quoted() + " must be " + expected + ".");
        }
    }
}
