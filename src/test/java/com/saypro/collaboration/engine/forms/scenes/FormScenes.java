package com.saypro.collaboration.engine.forms.scenes;

import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.content.process.ContentFormScenes;
import com.saypro.collaboration.content.process.guideline.GuidelineFormScenes;
import com.saypro.collaboration.content.process.plan.PlanFormScenes;
import com.saypro.collaboration.content.process.publication.PublicationFormScenes;
import com.saypro.collaboration.content.publication.Publications;
import com.saypro.collaboration.content.publication.Publishing;
import com.saypro.collaboration.workdays.process.FreeDayFormScenes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every form of the project, brought about at a real start or a real open task. It is Monday, 23 November 2026, 09:30. */
public final class FormScenes {

    private final List<FormRoom> rooms;
    private final TestClock clock;
    private final JdbcClient jdbc;

    public FormScenes(ApplicationContext context) {
        ProcessEngine engine = context.getBean(ProcessEngine.class);
        jdbc = context.getBean(JdbcClient.class);
        clock = context.getBean(TestClock.class);
        rooms = List.of(
                new ContentFormScenes(engine),
                new PublicationFormScenes(
                        engine, jdbc, context.getBean(Publications.class), context.getBean(Publishing.class)),
                new PlanFormScenes(engine),
                new GuidelineFormScenes(engine, jdbc),
                new FreeDayFormScenes(engine, jdbc));
        clock.set("2026-11-23T09:30");
    }

    /** Paths of all forms below {@code forms}, without their ending. */
    public static List<String> all() {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .map(file -> Path.of("forms").relativize(file).toString().replace('\\', '/'))
                    .map(path -> path.substring(0, path.length() - ".form".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forms that can be brought about. */
    public Set<String> known() {
        Set<String> known = new TreeSet<>();
        rooms.forEach(room -> known.addAll(room.scenes().keySet()));
        return known;
    }

    /** Brings about one more of this form. */
    public FormScene open(String form) {
        return rooms.stream()
                .filter(room -> room.scenes().containsKey(form))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing brings about the form " + form))
                .scenes()
                .get(form)
                .get();
    }

    /** Ends everything that was brought about. */
    public void cleanUp() {
        rooms.forEach(FormRoom::cleanUp);
        // Themes are offered in every form, whatever quarter they are from.
        jdbc.sql("delete from saypro.content_theme where left(quarter, 4)::integer between 2060 and 2098")
                .update();
        clock.reset();
    }
}
