package com.saypro.collaboration.content;

import com.saypro.collaboration.foundation.Refused;
import com.saypro.collaboration.workdays.BusinessZone;
import com.saypro.collaboration.workdays.Deadlines;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** When content can go out at the earliest, and how its moments are read and written. */
@Component
public class PublicationTimes {

    private static final List<String> STEPS_BEFORE = List.of("review", "final-approval", "publish");
    private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern(
                    "EEE d MMMM yyyy, HH:mm", Locale.ENGLISH)
            .withZone(BusinessZone.SAYPRO);
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmxxx").withZone(BusinessZone.SAYPRO);

    private final Deadlines deadlines;
    private final Clock clock;

    PublicationTimes(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The moment at which review, final approval and the publisher's lead time have passed, one after the other, from now. */
    public Instant earliest(Urgency urgency) {
        Instant moment = clock.instant();
        for (String step : STEPS_BEFORE) {
            moment = deadlines.of(step, urgency.id(), moment).due();
        }
        return moment;
    }

    /**
     * @param field key of the form field the moment was entered in
     * @throws Refused when the planned publication leaves no time for review, final approval and publishing
     */
    public void mustBeReachable(String field, Instant planned, Urgency urgency) {
        Instant earliest = earliest(urgency);
        if (planned.isBefore(earliest)) {
            throw new Refused(
                    field,
                    "The planned publication leaves no time for review, final approval and publishing. With %s urgency the earliest possible is %s."
                            .formatted(urgency.label().toLowerCase(Locale.ENGLISH), readable(earliest)));
        }
    }

    /**
     * The moment a form's date and time field holds.
     *
     * @param field key of the form field
     * @param entered ISO date and time with offset, seconds optional
     * @throws Refused when it is missing or no such moment
     */
    public static Instant parse(String field, String entered) {
        try {
            return OffsetDateTime.parse(entered).toInstant();
        } catch (DateTimeParseException e) {
            throw new Refused(field, "The planned publication is missing or not a date with a time. Enter both.");
        }
    }

    /** The moment as a form's date and time field wants it, with the offset of Johannesburg. */
    public static String forForm(Instant moment) {
        return FORM.format(moment);
    }

    /** The moment as people in Johannesburg read it: {@code Thu 26 November 2026, 17:00}. */
    public static String readable(Instant moment) {
        return READABLE.format(moment);
    }
}
