package com.saypro.collaboration.content.web;

import com.saypro.collaboration.content.PublicationTimes;
import com.saypro.collaboration.content.calendar.CalendarEntry;
import com.saypro.collaboration.content.story.OpenTask;
import com.saypro.collaboration.content.story.OpenWork;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The next deadline of calendar entries: what has to be done next, and by when. */
@Component
class CalendarDeadlines {

    private final OpenWork openWork;

    CalendarDeadlines(OpenWork openWork) {
        this.openWork = openWork;
    }

    /**
     * {@code Review content, Thu 26 November 2026, 17:00} by id of the placement, in one statement; entries for which nothing
     * is open are left out.
     */
    Map<String, String> of(Collection<CalendarEntry> entries) {
        var keys = new TreeSet<String>();
        entries.forEach(entry -> {
            keys.add(entry.item());
            keys.add(entry.placement());
        });
        keys.add("");
        Map<String, String> next = new HashMap<>();
        for (OpenTask task : openWork.about(keys)) {
            task.due()
                    .ifPresent(due ->
                            next.putIfAbsent(task.businessKey(), task.name() + ", " + PublicationTimes.readable(due)));
        }
        Map<String, String> deadlines = new HashMap<>();
        entries.forEach(entry -> {
            String deadline = next.getOrDefault(entry.placement(), next.get(entry.item()));
            if (deadline != null) {
                deadlines.put(entry.placement(), deadline);
            }
        });
        return deadlines;
    }
}
