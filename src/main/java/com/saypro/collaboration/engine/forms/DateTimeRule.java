package com.saypro.collaboration.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates, times and both together, in exactly the forms the Tasklist submits. */
class DateTimeRule implements FieldRule {

    /** Years people plan in; others are slips of the pen that some later step would stumble over. */
    static final int FIRST_YEAR = 1900;

    static final int LAST_YEAR = 2199;

    private static final String TIME = "\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?";
    private static final Pattern OFFSET = Pattern.compile(".*(Z|[+-]\\d{2}:\\d{2})");

    private final Clock clock;
    private final ZoneId zone;

    DateTimeRule(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Optional<String> problem(FormField field, JsonNode entry, FormData data) {
        String text = entry.isTextual() ? entry.asText() : "";
        String subtype = field.settings().path("subtype").asText("date");
        try {
            if (subtype.equals("time")) {
                readTime(field, text);
                return Optional.empty();
            }
            LocalDate date = subtype.equals("datetime") ? readMoment(field, text) : readDate(text);
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                return Optional.of(
                        field.quoted() + " must lie between the years " + FIRST_YEAR + " and " + LAST_YEAR + ".");
            }
            boolean past = date.isBefore(LocalDate.now(clock.withZone(zone)));
            return past && field.settings().path("disallowPassedDates").asBoolean(false)
                    ? Optional.of(field.quoted() + " may not be in the past.")
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of(field.quoted() + " must be " + expected(subtype) + ".");
        }
    }

    private static LocalDate readDate(String text) {
        return LocalDate.parse(require(text, "\\d{4}-\\d{2}-\\d{2}"));
    }

    /** The day it is in the business's zone then. */
    private LocalDate readMoment(FormField field, String text) {
        return hasOffset(field, require(text, "\\d{4}-\\d{2}-\\d{2}T" + TIME + "(Z|[+-]\\d{2}:\\d{2})?"))
                ? OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDate()
                : LocalDateTime.parse(text).toLocalDate();
    }

    private static void readTime(FormField field, String text) {
        if (hasOffset(field, require(text, TIME + "(Z|[+-]\\d{2}:\\d{2})?"))) {
            OffsetTime.parse(text);
        } else {
            LocalTime.parse(text);
        }
    }

    private static String require(String text, String form) {
        if (!text.matches(form)) {
            throw new DateTimeException("Not of the form that is submitted");
        }
        return text;
    }

    /** Whether an offset stands at the end, as the field's setting demands or forbids. */
    private static boolean hasOffset(FormField field, String text) {
        boolean offset = OFFSET.matcher(text).matches();
        String form = field.settings().path("timeSerializingFormat").asText("");
        if (!form.isEmpty() && offset == form.equals("no_timezone")) {
            throw new DateTimeException("The offset is missing, or there is none here");
        }
        return offset;
    }

    private static String expected(String subtype) {
        return switch (subtype) {
            case "time" -> "a time such as 09:30";
            case "datetime" -> "a date with a time such as 2026-11-26T09:30+02:00";
            default -> "a date such as 2026-11-26";
        };
    }
}
