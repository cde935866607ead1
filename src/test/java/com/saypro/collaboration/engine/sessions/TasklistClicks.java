package com.saypro.collaboration.engine.sessions;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.benchmarks.CountingDataSource;
import com.saypro.collaboration.engine.web.Goals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;

/** Somebody who opens a task in the Tasklist again and again: the calls the Tasklist makes for a task and its form. */
final class TasklistClicks {

    private static final int CLICKS = 20;

    /** Statements of one click, and those of them that read or write sessions. */
    record Cost(double statements, double reads, double writes) {}

    private TasklistClicks() {}

    static Cost measure(int port, ProcessEngine engine, DataSource dataSource) {
        var counting = (CountingDataSource) dataSource;
        try (var goals = new Goals(engine)) {
            String task = ENGINE + "/task/"
                    + goals.taskStartedBy("thandi", "GOAL-CLICK").getId();
            var thandi = HttpPerson.signedIn(port, "thandi");
            List<String> calls = List.of(
                    task,
                    task + "/form",
                    task + "/deployed-form",
                    task + "/form-variables",
                    task + "/identity-links?type=candidate",
                    task + "/comment");
            click(thandi, calls);
            long before = counting.now().statements();
            Map<String, Long> texts = counting.texts();
            for (int i = 0; i < CLICKS; i++) {
                click(thandi, calls);
            }
            Map<String, Long> after = counting.texts();
            return new Cost(
                    (double) (counting.now().statements() - before) / CLICKS,
                    (double) (sessions(after, true) - sessions(texts, true)) / CLICKS,
                    (double) (sessions(after, false) - sessions(texts, false)) / CLICKS);
        }
    }

    static void report(String where, Cost cost) throws IOException {
        Path file = Path.of("target", "benchmarks", "sessions.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                String.format(
                        Locale.ROOT,
                        "%-12s %5.1f statements for a click of six calls, of which sessions: %.1f read, %.1f written%n",
                        where,
                        cost.statements(),
                        cost.reads(),
                        cost.writes()),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static void click(HttpPerson person, List<String> calls) {
        calls.forEach(call -> assertThat(person.get(call).status()).as(call).isEqualTo(200));
    }

    private static long sessions(Map<String, Long> texts, boolean read) {
        return texts.entrySet().stream()
                .filter(text -> text.getKey().toLowerCase(Locale.ROOT).contains("saypro.http_session"))
                .filter(text -> text.getKey().strip().toLowerCase(Locale.ROOT).startsWith("select") == read)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
