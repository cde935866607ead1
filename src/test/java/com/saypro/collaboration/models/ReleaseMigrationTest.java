package com.saypro.collaboration.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.IntegrationTest;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A change of a model strands nobody: instances that wait anywhere in a stored release can be carried to the current
 * models. {@code docs/modelling.md} says what to do when one cannot.
 */
@IntegrationTest
class ReleaseMigrationTest {

    private static final String KEY = "content-approval";
    private static final String PATH = "processes/content/content-approval.bpmn";

    @Autowired
    ProcessEngine engine;

    @TestFactory
    Stream<DynamicTest> every_wait_state_of_every_release_leads_to_the_current_models() throws IOException {
        return Stream.concat(Release.stored().stream(), Stream.of(Release.current()))
                .flatMap(release -> release.processes().stream()
                        .flatMap(model -> model.waitStates().stream()
                                .map(activity -> DynamicTest.dynamicTest(
                                        "release %s, %s#%s".formatted(release.name(), model.processKey(), activity),
                                        () -> arrives(release, model, activity)))));
    }

    @Test
    void an_activity_that_is_gone_is_noticed() {
        StandInModel renamed = renamed();

        try (Migration migration = new Migration(engine, renamed)) {
            assertThatThrownBy(() -> migration.from("userTask_writeContent", new Properties()))
                    .isInstanceOf(MigratingProcessInstanceValidationException.class)
                    .hasMessageContaining("userTask_writeContent");
        }
    }

    @Test
    void an_activity_that_moved_is_followed() {
        Properties moved = new Properties();
        moved.setProperty(KEY + ".userTask_writeContent", "userTask_draftContent");

        try (Migration migration = new Migration(engine, renamed())) {
            assertThat(migration.from("userTask_writeContent", moved)).containsExactly("userTask_draftContent");
        }
    }

    private void arrives(Release release, StandInModel model, String activity) {
        String expected = release.moved().getProperty(model.processKey() + "." + activity, activity);
        try (Migration migration = new Migration(engine, model)) {
            List<String> arrived = migration.from(activity, release.moved());
            assertThat(arrived).containsExactly(expected);
        }
    }

    private static StandInModel renamed() {
        return new StandInModel(Release.current()
                .sources()
                .with(PATH, "userTask_draftContent", "userTask_writeContent")
                .texts()
                .get(PATH));
    }
}
