package com.saypro.collaboration.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.saypro.collaboration.content.publication.ApprovedContent.CODE;

import com.saypro.collaboration.content.publication.ApprovedContent;
import com.saypro.collaboration.content.publication.Figures;
import com.saypro.collaboration.content.publication.Performance;
import com.saypro.collaboration.content.publication.Performances;
import com.saypro.collaboration.content.publication.Publications;
import com.saypro.collaboration.content.publication.Publishing;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The Tasklist shows a row per placement that nobody can add or take away, and sends what is entered in them. */
@BrowserTest
class RecordFiguresBrowserTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Publications publications;

    @Autowired
    Publishing publishing;

    @Autowired
    Performances performances;

    @Autowired
    JdbcClient jdbc;

    String number;

    @AfterEach
    void remove() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKeyLike(number + "%")
                .list()
                .forEach(one -> engine.getRuntimeService().deleteProcessInstance(one.getId(), "test is over"));
    }

    @Test
    void published_in_the_tasklist_and_measured_in_a_list_of_fixed_rows(Windows windows) {
        number = new ApprovedContent(jdbc).planned("LINKEDIN@2046-12-01T10:00", "NEWSLETTER@2046-12-02T10:00");
        publications.schedule(number);
        publishing.live(number + "-P2", "naledi", CODE, "20461202.1@mail.saypro.example");

        var nomsa = windows.tasklistOf("nomsa").task(task(number + "-P1")).claim();
        nomsa.answer("What came of it?", "Live")
                .answer("Which version?", "Version 1, code " + CODE)
                .fill("Address under which it is live", "https://www.linkedin.com/feed/1");
        nomsa.window().picture("publish");
        nomsa.complete();

        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance(number))
                        .singleResult()
                        .getId());
        var record = windows.tasklistOf("dylan").task(task(number)).claim();
        assertThat(record.form().getByText("Add new")).hasCount(0);
        assertThat(record.form().getByLabel("What went out where")).hasCount(2);
        Assertions.assertThat(record.completeRefused()).contains("Missing without a reason");
        fill(record, 1, "Not available, because", "The tool is being replaced");
        fill(record, 0, "Reach", "1000");
        fill(record, 0, "Impressions", "2000");
        fill(record, 0, "Engagement", "30");
        fill(record, 0, "Clicks", "4");
        fill(record, 0, "Conversions", "0");
        record.window().picture("record-figures");
        record.complete();

        Assertions.assertThat(performances.ofItem(number))
                .extracting(Performance::figures)
                .containsExactly(
                        new Figures(1000L, 2000L, 30L, 4L, 0L, ""),
                        new Figures(null, null, null, null, null, "The tool is being replaced"));
        var report = record.window().go("/content/performance");
        assertThat(report.page().locator("[id='" + number + "-P1']")).containsText("1.5 %");
        assertThat(report.page().locator("[id='" + number + "-P2']")).containsText("The tool is being replaced");
        report.picture("performance");
        windows.tasklistOf("zanele").window().go("/calendar/crisis-stop").picture("crisis-stop");
    }

    private static void fill(TasklistPage record, int row, String label, String text) {
        record.form()
                .getByLabel(label)
                .and(record.form().locator("input"))
                .nth(row)
                .fill(text);
    }

    private String task(String businessKey) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult()
                .getId();
    }

    private String instance(String businessKey) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult()
                .getId();
    }
}
