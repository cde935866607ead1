package com.saypro.collaboration.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.saypro.collaboration.browser.BrowserTest;
import com.saypro.collaboration.browser.Windows;
import com.saypro.collaboration.engine.forms.FormInTheBrowser.Look;
import com.saypro.collaboration.engine.forms.FormInTheBrowser.Run;
import com.saypro.collaboration.engine.forms.scenes.FormScenes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the Tasklist's own form script shows is what the server asks for: nobody is stuck between the two. */
@BrowserTest
class ConditionsInTheBrowserTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    ProcessEngine engine;

    @Test
    void every_form_asks_in_the_browser_what_the_server_asks(Windows windows) throws IOException {
        var browser = new FormInTheBrowser(windows.tasklistOf("thandi").window());
        int forms = 0;
        for (String name : FormScenes.all()) {
            Path file = Path.of("forms", name + ".form");
            JsonNode form = JSON.readTree(file.toFile());
            var situations = new FormSituations(form, FormSchema.read(Files.newInputStream(file)));
            if (situations.areAny()) {
                forms++;
                var comparison = new Comparison(name, browser, form);
                comparison.of(situations.answering(), UnaryOperator.identity());
                comparison.of(situations.changing(), UnaryOperator.identity());
                comparison.of(situations.changing(), situations::withoutDraft);
                comparison.requireEachConditionBothWays();
            }
        }
        assertThat(forms).isPositive();
    }

    /** One form in the browser and on the server. */
    private final class Comparison {

        private final String name;
        private final FormInTheBrowser browser;
        private final JsonNode form;
        private final FormOnTheServer server;
        private final Set<String> ever = new TreeSet<>();
        private final Set<String> always = new TreeSet<>();

        Comparison(String name, FormInTheBrowser browser, JsonNode form) {
            this.name = name;
            this.browser = browser;
            this.form = form;
            this.server = new FormOnTheServer(engine, form);
        }

        /** @param before what the server holds when the browser opens the form with these values */
        void of(List<Run> runs, UnaryOperator<Map<String, Object>> before) {
            List<List<Look>> looks = browser.looks(form, runs);
            for (int i = 0; i < runs.size(); i++) {
                Run run = runs.get(i);
                for (int step = 0; step <= run.changes().size(); step++) {
                    Look look = looks.get(i).get(step);
                    assertThat(look.shown())
                            .as(
                                    "%s opened with %s, then %s, which sends %s",
                                    name, run.start(), run.changes().subList(0, step), look.sent())
                            .containsExactlyInAnyOrderElementsOf(server.shown(before.apply(run.start()), look.sent()));
                    if (ever.isEmpty()) {
                        always.addAll(look.shown());
                    }
                    ever.addAll(look.shown());
                    always.retainAll(look.shown());
                }
            }
        }

        void requireEachConditionBothWays() {
            assertThat(ever).as(name).containsAll(server.conditional());
            assertThat(always).as(name).doesNotContainAnyElementsOf(server.conditional());
        }
    }
}
