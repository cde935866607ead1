package com.saypro.collaboration.engine.audit;

import static com.saypro.collaboration.workdays.BusinessZone.SAYPRO;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which entries are asked for. What is empty leaves all through.
 *
 * @param from first day, in SayPro's time
 * @param to last day
 * @param problems sentences about what could not be understood and was left out
 */
record AuditFilter(
        Optional<Kind> kind,
        Optional<String> person,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<String> problems) {

    /** The filter of an address, as {@link #parameters()} writes it. */
    static AuditFilter of(String kind, String person, String from, String to) {
        List<String> problems = new ArrayList<>();
        Optional<Kind> known = Kind.of(kind);
        if (known.isEmpty() && !kind.isEmpty()) {
            problems.add("There is no such kind of entry, so all kinds are shown. Choose one from the list.");
        }
        Optional<String> name =
                Optional.of(person.strip().replace("\0", "")).filter(text -> !text.isEmpty() && text.length() <= 64);
        return new AuditFilter(known, name, day(from, problems), day(to, problems), List.copyOf(problems));
    }

    private static Optional<LocalDate> day(String text, List<String> problems) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.getYear() >= 2000 && day.getYear() < 10_000) {
                return Optional.of(day);
            }
        } catch (DateTimeException e) {
            // Said below, as for a year that cannot be meant.
        }
        problems.add("A day could not be read and was left out: days are written as 2026-11-25, from 2000 on.");
        return Optional.empty();
    }

    /** Whether everything is let through. */
    public boolean isEmpty() {
        return parameters().isEmpty();
    }

    /** What is set, by the names of the address. */
    Map<String, String> parameters() {
        Map<String, String> set = new LinkedHashMap<>();
        kind.ifPresent(one -> set.put("kind", one.id()));
        person.ifPresent(one -> set.put("person", one));
        from.ifPresent(day -> set.put("from", day.toString()));
        to.ifPresent(day -> set.put("to", day.toString()));
        return set;
    }

    /** Conditions for SQL, joined by {@code and}. */
    String conditions() {
        List<String> conditions = new ArrayList<>(List.of("true"));
        kind.ifPresent(one -> conditions.add("kind = :kind"));
        person.ifPresent(one -> conditions.add("person = :person"));
        from.ifPresent(day -> conditions.add("at >= :from"));
        to.ifPresent(day -> conditions.add("at < :to"));
        return String.join(" and ", conditions);
    }

    /** Values of the conditions. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        kind.ifPresent(one -> values.put("kind", one.id()));
        person.ifPresent(one -> values.put("person", one));
        from.ifPresent(day -> values.put("from", startOf(day)));
        to.ifPresent(day -> values.put("to", startOf(day.plusDays(1))));
        return values;
    }

    private static Timestamp startOf(LocalDate day) {
        Instant start = day.atStartOfDay(SAYPRO).toInstant();
        return Timestamp.from(start);
    }
}
