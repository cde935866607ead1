package com.saypro.collaboration.content.web;

import static com.saypro.collaboration.workdays.BusinessZone.SAYPRO;

import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.ContentKind;
import com.saypro.collaboration.content.ContentState;
import com.saypro.collaboration.content.PlacementState;
import com.saypro.collaboration.content.calendar.CalendarEntries;
import com.saypro.collaboration.content.calendar.CalendarEntry;
import com.saypro.collaboration.content.calendar.CalendarPeriod;
import com.saypro.collaboration.content.calendar.CalendarView;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Everything that goes out, by month, by week and as a list. Open to everyone who belongs to SayPro
 * (docs/adr/0013-who-reads-the-calendar.md).
 */
@Controller
class CalendarPage {

    private static final String PATH = "/calendar";

    private final CalendarEntries entries;
    private final CalendarDeadlines deadlines;
    private final CrisisViews crisisViews;
    private final Readers readers;
    private final Directory directory;
    private final Clock clock;

    CalendarPage(
            CalendarEntries entries,
            CalendarDeadlines deadlines,
            CrisisViews crisisViews,
            Readers readers,
            Directory directory,
            Clock clock) {
        this.entries = entries;
        this.deadlines = deadlines;
        this.crisisViews = crisisViews;
        this.readers = readers;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(@RequestParam Map<String, String> parameters, Principal me, Model model, HttpServletResponse response) {
        Person reader = readers.ofCalendar(me);
        CalendarRequest request = CalendarRequest.of(parameters, directory.departments(), clock);
        if (!request.problems().isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        LocalDate today = LocalDate.now(clock.withZone(SAYPRO));
        List<CalendarLine> lines = lines(request);
        model.addAttribute("problems", request.problems());
        model.addAttribute("period", request.period());
        model.addAttribute("chosen", request.filtered());
        model.addAttribute("lines", lines);
        model.addAttribute("weeks", CalendarDay.weeks(request.period(), today, lines));
        model.addAttribute("readsEverything", readers.readsEverything(reader));
        model.addAttribute("crisis", crisisViews.of(me.getName()));
        choices(request, model);
        links(request, today, model);
        return "content/calendar";
    }

    private List<CalendarLine> lines(CalendarRequest request) {
        CalendarPeriod period = request.period();
        List<CalendarEntry> found = entries.of(period.from(), period.to(), request.filter());
        Map<String, String> due = period.view() == CalendarView.LIST ? deadlines.of(found) : Map.of();
        return found.stream()
                .map(entry -> CalendarLine.of(
                        entry,
                        directory.groupName(entry.department()),
                        due.getOrDefault(entry.placement(), ""),
                        clock.instant()))
                .toList();
    }

    private void choices(CalendarRequest request, Model model) {
        model.addAttribute("channels", Channel.values());
        model.addAttribute("departments", directory.departments());
        model.addAttribute("kinds", ContentKind.values());
        model.addAttribute("states", PlacementState.values());
        model.addAttribute("itemStates", ContentState.values());
        var themes = new TreeSet<>(
                entries.themes(request.period().from(), request.period().to()));
        request.filter().theme().ifPresent(themes::add);
        model.addAttribute("themes", themes);
    }

    private static void links(CalendarRequest request, LocalDate today, Model model) {
        CalendarPeriod period = request.period();
        model.addAttribute(
                "views",
                Arrays.stream(CalendarView.values())
                        .map(view ->
                                new Link(view.label(), request.link(PATH, view, period.date()), view == period.view()))
                        .toList());
        model.addAttribute("previous", request.link(PATH, period.view(), period.before()));
        model.addAttribute("next", request.link(PATH, period.view(), period.end()));
        model.addAttribute("now", request.link(PATH, period.view(), today));
        model.addAttribute("file", request.link(PATH + ".csv", period.view(), period.date()));
    }

    /** A way to another view of the calendar. */
    record Link(String label, String address, boolean current) {}
}
