package com.saypro.collaboration.engine.forms.scenes;

import com.saypro.collaboration.IntegrationTest;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A test of every form of the project where somebody really meets it; what it brings about is gone afterwards. */
@IntegrationTest
abstract class WithFormScenes {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    FormScenes scenes;

    @BeforeEach
    void set_up() {
        scenes = new FormScenes(context);
    }

    @AfterEach
    void clean_up() {
        scenes.cleanUp();
    }

    static List<String> forms() {
        return FormScenes.all();
    }
}
