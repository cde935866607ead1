package com.saypro.collaboration.content.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes entries and deadlines as iCalendar events, in UTC. An event keeps its UID whatever happens to it; its SEQUENCE rises
 * when it changes. It lasts a quarter of an hour, so that calendar programs draw it, and blocks nobody's time.
 */
class FeedWriter {

    private static final String HOUSE = "@collaboration.saypro.example";
    private static final Duration LENGTH = Duration.ofMinutes(15);

    private final Calendar calendar = new Calendar();
    private final String base;
    private final Instant now;

    /** @param base address of the application, without a slash at its end */
    FeedWriter(String base, Instant now) {
        this.base = base;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
        calendar.add(new ProdId("-//SayPro//Collaboration//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", "SayPro Collaboration"));
    }

    void add(CalendarEntry entry, String department) {
        List<String> lines = new ArrayList<>();
        lines.add(entry.kind().label() + " of " + department);
        lines.add("Publication: " + entry.state().label());
        lines.add("Approval: " + entry.itemState().label());
        if (!entry.theme().isEmpty()) {
            lines.add("Theme or campaign: " + entry.theme());
        }
        if (entry.isHeldBack()) {
            lines.add("Held back by the crisis stop");
        }
        if (!entry.collisions().isEmpty()) {
            lines.add("Within thirty minutes of " + String.join(", ", entry.collisions()));
        }
        VEvent event = event(
                entry.placement(),
                entry.channel().label() + ": " + entry.name(),
                String.join("\n", lines),
                entry.slot(),
                "/content/" + entry.item());
        event.add(status(entry));
        event.add(new Categories(entry.channel().label()));
        event.add(new Sequence(entry.revision()));
        event.add(new LastModified(now));
        calendar.add(event);
    }

    void add(Deadline deadline) {
        VEvent event = event(
                "task-" + deadline.id(),
                "Due: " + deadline.name() + (deadline.subject().isEmpty() ? "" : ", " + deadline.subject()),
                "Deadline of a task that you have claimed.",
                deadline.due(),
                "/tasks/" + deadline.id());
        event.add(ImmutableStatus.VEVENT_CONFIRMED);
        event.add(new Categories("Deadline"));
        event.add(new Sequence(deadline.changes()));
        event.add(new LastModified(deadline.changedAt().truncatedTo(ChronoUnit.SECONDS)));
        calendar.add(event);
    }

    /** Everything added so far, with line ends and folding as RFC 5545 wants them. */
    String text() {
        StringWriter text = new StringWriter();
        try {
            // Without a single event the library would call the calendar invalid; an empty feed is none.
            new CalendarOutputter(!calendar.getComponents().isEmpty()).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private VEvent event(String id, String summary, String description, Instant at, String path) {
        String address = base + path;
        VEvent event = new VEvent(false);
        event.add(new Uid(id + HOUSE));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(at));
        event.add(new DtEnd<>(at.plus(LENGTH)));
        event.add(new Summary(summary));
        event.add(new Description(description + "\n" + address));
        event.add(new Url(URI.create(address)));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private static Status status(CalendarEntry entry) {
        return switch (entry.state()) {
            case WITHDRAWN -> ImmutableStatus.VEVENT_CANCELLED;
            case PLANNED, NEEDS_SLOT -> ImmutableStatus.VEVENT_TENTATIVE;
            case SCHEDULED, QUEUED, LIVE ->
                entry.isHeldBack() ? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CONFIRMED;
        };
    }
}
