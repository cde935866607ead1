package com.saypro.collaboration.engine.forms.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.Fingerprints;
import com.saypro.collaboration.IntegrationTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many generated wrong submissions to every form of the project over HTTP: refused, and every table as it was. */
@IntegrationTest
@Tag("slow")
class WrongSubmissionsHttpTest {

    private static final int AT_EACH_DOOR = Integer.getInteger("saypro.submissions.http", 50);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    private FormScenes scenes;

    @BeforeEach
    void set_up() {
        scenes = new FormScenes(context);
    }

    @AfterEach
    void clean_up() {
        scenes.cleanUp();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void are_refused_and_nothing_is_kept(String form) {
        FormScene scene = scenes.open(form);
        Map<String, String> before = Fingerprints.everything(jdbc);

        for (Door door : Door.values()) {
            new WrongOnes(engine, form, scene, door.ordinal())
                    .send(door, door.person(port, scene), scene, AT_EACH_DOOR);
        }

        assertThat(Fingerprints.everything(jdbc)).isEqualTo(before);
    }

    static List<String> forms() {
        return FormScenes.all();
    }
}
