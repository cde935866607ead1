package com.saypro.collaboration.content.process;

import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.content.ContentItems;
import com.saypro.collaboration.content.ContentState;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Monday, 23 November 2026, 09:30, and content approvals that end with the test. */
abstract class ContentScene {

    @Autowired
    ProcessEngine engine;

    @Autowired
    ContentItems items;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    ContentApprovals content;

    @BeforeEach
    void monday_morning() {
        clock.set("2026-11-23T09:30");
        content = new ContentApprovals(engine);
    }

    @AfterEach
    void clean_up() {
        content.cleanUp();
        clock.reset();
    }

    ContentState state(ProcessInstance instance) {
        return items.get(instance.getBusinessKey()).state();
    }

    /** Whom the item's mails of this kind went to. */
    List<String> told(ProcessInstance instance, String what) {
        return jdbc.sql("select recipient from saypro.outbox where cause like ? order by recipient")
                .param(instance.getBusinessKey() + ":" + what + ":%")
                .query(String.class)
                .list();
    }

    /** What the person reads in the item's mail of this kind and round. */
    String mail(String recipient, ProcessInstance instance, String what) {
        return jdbc.sql("select model ->> 'paragraphs' from saypro.outbox where recipient = ? and cause = ?")
                .param(recipient)
                .param(instance.getBusinessKey() + ":" + what)
                .query(String.class)
                .single();
    }
}
