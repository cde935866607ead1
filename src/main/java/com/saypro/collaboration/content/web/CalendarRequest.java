package com.saypro.collaboration.content.web;

import static com.saypro.collaboration.workdays.BusinessZone.SAYPRO;

import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.Choice;
import com.saypro.collaboration.content.ContentKind;
import com.saypro.collaboration.content.ContentState;
import com.saypro.collaboration.content.PlacementState;
import com.saypro.collaboration.content.calendar.CalendarFilter;
import com.saypro.collaboration.content.calendar.CalendarPeriod;
import com.saypro.collaboration.content.calendar.CalendarView;
import com.saypro.collaboration.directory.Department;
import com.saypro.collaboration.foundation.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the calendar's address asks for. What cannot be understood is left out, and said.
 *
 * @param problems sentences about what was left out
 */
record CalendarRequest(CalendarPeriod period, CalendarFilter filter, List<String> problems) {

    static CalendarRequest of(Map<String, String> parameters, List<Department> departments, Clock clock) {
        return new Reader(parameters, departments, LocalDate.now(clock.withZone(SAYPRO))).read();
    }

    /** Address of another view or day with the same filter. */
    String link(String path, CalendarView view, LocalDate date) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path)
                .queryParam("view", view.id())
                .queryParam("date", date);
        filtered().forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(filtered()).toUriString();
    }

    /** The filter as parameters; what is not chosen is left out. */
    Map<String, String> filtered() {
        return Stream.of(
                        Map.entry("channel", filter.channel().map(Choice::id)),
                        Map.entry("department", filter.department()),
                        Map.entry("kind", filter.kind().map(Choice::id)),
                        Map.entry("state", filter.state().map(Choice::id)),
                        Map.entry("item", filter.itemState().map(Choice::id)),
                        Map.entry("theme", filter.theme()))
                .filter(one -> one.getValue().isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().get()));
    }

    private record Reader(
            Map<String, String> parameters, List<Department> departments, LocalDate today, List<String> problems) {

        Reader(Map<String, String> parameters, List<Department> departments, LocalDate today) {
            this(parameters, departments, today, new ArrayList<>());
        }

        CalendarRequest read() {
            CalendarView view = read("view", id -> Choice.of(CalendarView.class, "view", id))
                    .orElse(CalendarView.MONTH);
            CalendarPeriod period = read("date", date -> new CalendarPeriod(view, CalendarPeriod.parse(date)))
                    .orElseGet(() -> new CalendarPeriod(view, today));
            var filter = new CalendarFilter(
                    read("channel", id -> Choice.of(Channel.class, "channel", id)),
                    read("department", this::department),
                    read("kind", id -> Choice.of(ContentKind.class, "kind", id)),
                    read("state", id -> Choice.of(PlacementState.class, "state", id)),
                    read("item", id -> Choice.of(ContentState.class, "item", id)),
                    read("theme", name -> name));
            return new CalendarRequest(period, filter, List.copyOf(problems));
        }

        private <T> Optional<T> read(String name, Function<String, T> reading) {
            String entered = parameters.getOrDefault(name, "").strip();
            if (entered.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(reading.apply(entered));
            } catch (Refused refused) {
                problems.add(refused.getMessage());
                return Optional.empty();
            }
        }

        private String department(String id) {
            return departments.stream()
                    .map(Department::id)
                    .filter(id::equals)
                    .findFirst()
                    .orElseThrow(() -> new Refused(
                            "department",
                            "\"%s\" is not a department. Choose one of: %s."
                                    .formatted(
                                            id,
                                            departments.stream()
                                                    .map(Department::name)
                                                    .collect(Collectors.joining(", ")))));
        }
    }
}
