package com.saypro.collaboration.content.process.publication;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.content.Placements;
import com.saypro.collaboration.content.publication.Performances;
import com.saypro.collaboration.content.publication.PlacementWithdrawals;
import com.saypro.collaboration.content.publication.Publications;
import com.saypro.collaboration.content.publication.Publishing;
import com.saypro.collaboration.content.publication.Slots;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where approved content goes out: Monday morning before anything does, and nothing of it is left afterwards. */
@IntegrationTest
abstract class PublicationScene {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Publications publications;

    @Autowired
    Publishing publishing;

    @Autowired
    Slots slots;

    @Autowired
    PlacementWithdrawals withdrawals;

    @Autowired
    Performances performances;

    @Autowired
    Placements placements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    Runs runs;

    @BeforeEach
    void monday_morning() {
        clock.set("2026-11-23T09:30");
        runs = new Runs(engine);
    }

    @AfterEach
    void clean_up() {
        runs.cleanUp();
        clock.reset();
    }
}
