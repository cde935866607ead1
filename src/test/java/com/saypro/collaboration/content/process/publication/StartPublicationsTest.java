package com.saypro.collaboration.content.process.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.content.publication.ApprovedContent;
import com.saypro.collaboration.foundation.WorkTitle;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class StartPublicationsTest {

    @Autowired
    StartPublications startPublications;

    @Autowired
    PublicationTitle title;

    @Autowired
    List<WorkTitle> titles;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @AfterEach
    void clean_up() {
        new Runs(engine).cleanUp();
        clock.reset();
    }

    @Test
    void what_was_approved_before_there_were_publications_is_given_to_its_publishers_once() {
        clock.set("2026-11-23T09:30");
        Runs runs = new Runs(engine);
        String number = new ApprovedContent(jdbc).planned("LINKEDIN@2026-12-01T10:00", "BLOG@2026-11-01T10:00");
        jdbc.sql("update saypro.content_placement set state = 'SCHEDULED' where item = ?")
                .param(number)
                .update();

        startPublications.seed();
        startPublications.seed();

        assertThat(runs.step(number + "-P1")).isEqualTo(Runs.PUBLISH);
        assertThat(runs.step(number + "-P2")).isEqualTo(Runs.CHOOSE);
        assertThat(runs.view(number + "-P1").prop("version").prop("code").stringValue())
                .isEqualTo(ApprovedContent.CODE);

        engine.getRuntimeService().deleteProcessInstance(runs.instance(number + "-P1"), "ended by an administrator");
        startPublications.seed();
        assertThat(runs.isRunning(number + "-P1")).as("begun again").isFalse();
    }

    @Test
    void instances_are_named_by_the_content_and_its_channel() {
        String number = new ApprovedContent(jdbc).planned("LINKEDIN@2026-12-01T10:00");
        assertThat(title.titlesOf(List.of(number + "-P1", "gone")))
                .isEqualTo(Map.of(number + "-P1", "Summer school opens on LinkedIn", "gone", "gone"));
        assertThat(titles)
                .extracting(WorkTitle::processKey)
                .contains(PublicationModel.PUBLICATION, PublicationModel.MEASUREMENT);
    }
}
