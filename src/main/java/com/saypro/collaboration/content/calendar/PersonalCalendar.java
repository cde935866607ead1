package com.saypro.collaboration.content.calendar;

import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.publication.Publishers;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What concerns one person, as an iCalendar file: what they own, what their departments publish, and the deadlines of their
 * tasks, from 90 days back to 400 days ahead.
 */
@Service
public class PersonalCalendar {

    private static final Duration BACK = Duration.ofDays(90);
    private static final Duration AHEAD = Duration.ofDays(400);

    private final CalendarEntries entries;
    private final TaskDeadlines deadlines;
    private final Publishers publishers;
    private final Directory directory;
    private final Environment environment;
    private final Clock clock;

    PersonalCalendar(
            CalendarEntries entries,
            TaskDeadlines deadlines,
            Publishers publishers,
            Directory directory,
            Environment environment,
            Clock clock) {
        this.entries = entries;
        this.deadlines = deadlines;
        this.publishers = publishers;
        this.directory = directory;
        this.environment = environment;
        this.clock = clock;
    }

    /** The file (RFC 5545) as it is now. Not a read-only transaction: the engine notes a decision it evaluates. */
    @Transactional
    public String of(Person person) {
        Instant now = clock.instant();
        Instant from = now.minus(BACK);
        Instant to = now.plus(AHEAD);
        var writer = new FeedWriter(base(), now);
        entries.of(from, to, person.id(), published(person))
                .forEach(entry -> writer.add(entry, directory.groupName(entry.department())));
        deadlines.of(person.id(), from, to).forEach(writer::add);
        return writer.text();
    }

    /** Address under which people reach the application, without a slash at its end. */
    public String base() {
        return environment.getRequiredProperty("saypro.base-url").replaceAll("/+$", "");
    }

    private List<Channel> published(Person person) {
        return Arrays.stream(Channel.values())
                .filter(channel -> person.isIn(publishers.of(channel).group()))
                .toList();
    }
}
