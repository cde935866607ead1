package com.saypro.collaboration.content.web;

import static com.saypro.collaboration.workdays.BusinessZone.SAYPRO;

import com.saypro.collaboration.content.calendar.CalendarEntries;
import com.saypro.collaboration.content.calendar.CalendarEntry;
import com.saypro.collaboration.content.calendar.CalendarPeriod;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.foundation.Csv;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar as a file for spreadsheets: the same entries as the page with the same address. */
@Controller
class CalendarFile {

    private static final List<String> HEADER = List.of(
            "Placement",
            "Content",
            "Goes out",
            "Title",
            "Channel",
            "Type",
            "Department",
            "Owner",
            "Theme or campaign",
            "Publication",
            "Approval",
            "Next deadline",
            "Late",
            "Held back by the crisis stop",
            "Collides with");

    private final CalendarEntries entries;
    private final CalendarDeadlines deadlines;
    private final Readers readers;
    private final Directory directory;
    private final Clock clock;

    CalendarFile(
            CalendarEntries entries, CalendarDeadlines deadlines, Readers readers, Directory directory, Clock clock) {
        this.entries = entries;
        this.deadlines = deadlines;
        this.readers = readers;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/calendar.csv")
    ResponseEntity<String> file(@RequestParam Map<String, String> parameters, Principal me) {
        readers.ofCalendar(me);
        CalendarRequest request = CalendarRequest.of(parameters, directory.departments(), clock);
        if (!request.problems().isEmpty()) {
            return ResponseEntity.badRequest()
                    .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                    .body(String.join("\n", request.problems()));
        }
        CalendarPeriod period = request.period();
        Instant now = clock.instant();
        List<CalendarEntry> found = entries.of(period.from(), period.to(), request.filter());
        Map<String, String> due = deadlines.of(found);
        String name = "calendar-%s-%s.csv".formatted(period.view().id(), period.firstDay());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(Csv.of(
                        HEADER,
                        found.stream()
                                .map(entry -> cells(entry, due.getOrDefault(entry.placement(), ""), now))
                                .toList()));
    }

    private List<Object> cells(CalendarEntry entry, String deadline, Instant now) {
        return List.of(
                entry.placement(),
                entry.item(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.slot().atZone(SAYPRO)),
                entry.name(),
                entry.channel().label(),
                entry.kind().label(),
                directory.groupName(entry.department()),
                entry.owner(),
                entry.theme(),
                entry.state().label(),
                entry.itemState().label(),
                deadline,
                entry.isLate(now) ? "yes" : "no",
                entry.isHeldBack() ? "yes" : "no",
                String.join(" ", entry.collisions()));
    }
}
