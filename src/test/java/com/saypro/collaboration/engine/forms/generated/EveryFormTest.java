package com.saypro.collaboration.engine.forms.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.saypro.collaboration.Fingerprints;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.engine.TakenBack;
import com.saypro.collaboration.engine.TestProcesses;
import com.saypro.collaboration.foundation.Refused;
import com.saypro.collaboration.workdays.BusinessZone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Twenty thousand submissions to every form of the project, right ones and ones with exactly one defect, through the
 * engine's own services. Right ones must be carried out, wrong ones refused in a sentence that names the field; nothing else
 * may happen, and nothing may be left of either. What was carried out is taken back by its transaction.
 */
@IntegrationTest
@Tag("slow")
class EveryFormTest {

    private static final int SUBMISSIONS = Integer.getInteger("saypro.submissions", 20_000);
    private static final int AT_ONCE = 2;

    /** One right submission in this many is also written to the database before it is taken back. */
    private static final int WRITTEN = 40;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private TestProcesses processes;
    private final AtomicInteger right = new AtomicInteger();
    private final Map<String, Integer> defects = new ConcurrentHashMap<>();

    @BeforeEach
    void monday_morning() {
        clock.set("2026-11-23T09:30");
        processes = new TestProcesses(engine);
    }

    @AfterEach
    void remove() {
        processes.close();
        clock.reset();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void right_ones_are_taken_wrong_ones_refused_and_nothing_is_left(Path file) throws IOException {
        var carrier = new Carrier(file, Carrier.isStartForm(file, under("processes", ".bpmn")));
        processes.deploy(carrier.deployment(processes.builder()));
        carrier.open(engine, new Random(7));
        Map<String, String> before = Fingerprints.everything(jdbc);

        IntStream.range(0, AT_ONCE).parallel().forEach(part -> sendAll(carrier, part));

        assertThat(Fingerprints.everything(jdbc)).isEqualTo(before);
        int wrong = defects.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(right.get() + wrong).isEqualTo(SUBMISSIONS);
        assertThat(right.get()).isBetween(SUBMISSIONS / 4, SUBMISSIONS / 2);
    }

    private void sendAll(Carrier carrier, int part) {
        long seed = carrier.toString().hashCode() + part;
        Random random = new Random(seed);
        LocalDate today = LocalDate.now(clock.withZone(BusinessZone.SAYPRO));
        List<Submissions> submissions = carrier.places().stream()
                .map(place -> new Submissions(carrier.form(), place.view(), place.before(), random, today))
                .toList();
        for (int i = 0; i < SUBMISSIONS / AT_ONCE; i++) {
            int place = i % submissions.size();
            Submission submission = submissions.get(place).next();
            RuntimeException answer = outcome(carrier, carrier.places().get(place), submission, random.nextBoolean());
            if (submission.right()) {
                right.incrementAndGet();
                if (!(answer instanceof TakenBack)) {
                    fail(
                            "A right submission was not taken (seed %d, number %d): %s".formatted(seed, i, submission),
                            answer);
                }
            } else {
                defects.merge(submission.defect(), 1, Integer::sum);
                if (!(answer instanceof Refused) || !names(answer, submission)) {
                    fail(
                            "A wrong submission was not refused (seed %d, number %d): %s"
                                    .formatted(seed, i, submission),
                            answer);
                }
            }
        }
    }

    /** The label; where the engine itself refuses to read a value before any form is known, the key. */
    private static boolean names(RuntimeException answer, Submission submission) {
        String key = submission.defect().replaceFirst(":.*", "");
        return answer.getMessage().contains(submission.named())
                || (submission.defect().endsWith("a serialized Java object")
                                || submission.defect().endsWith("an object as JSON"))
                        && answer.getMessage().contains("“" + key + "”");
    }

    private RuntimeException outcome(Carrier carrier, Carrier.Place place, Submission submission, boolean byForm) {
        return TakenBack.after(engine, context -> {
            carrier.send(engine, place, submission.variables(), byForm);
            if (right.get() % WRITTEN == 0) {
                context.getDbEntityManager().flush();
            }
        });
    }

    static Stream<Path> forms() throws IOException {
        return under("forms", ".form").stream();
    }

    private static List<Path> under(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
