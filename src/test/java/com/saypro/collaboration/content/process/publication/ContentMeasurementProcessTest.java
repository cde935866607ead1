package com.saypro.collaboration.content.process.publication;

import static com.saypro.collaboration.content.process.publication.Runs.RECORD;
import static com.saypro.collaboration.content.process.publication.Runs.johannesburg;
import static com.saypro.collaboration.content.publication.ApprovedContent.CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.ProcessCoverage;
import com.saypro.collaboration.content.publication.ApprovedContent;
import com.saypro.collaboration.content.publication.Figures;
import com.saypro.collaboration.content.publication.Performance;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContentMeasurementProcessTest extends PublicationScene {

    @RegisterExtension
    static final ProcessCoverage COVERAGE = new ProcessCoverage(PublicationModel.MEASUREMENT);

    @Test
    void five_working_days_after_the_last_went_live_its_publishers_record_the_figures() {
        String number = published("thandi");
        assertThat(runs.step(number)).isEqualTo("none");
        assertThat(runs.timers(number)).isEqualTo(Map.of("timer_figuresReady", "2026-12-01T17:00"));
        assertThat(runs.variables(number)).isEqualTo(Map.of("urgency", "normal"));

        clock.set("2026-12-01T17:00");
        runs.fire(number, "timer_figuresReady");
        Task record = runs.task(number);
        assertThat(record.getTaskDefinitionKey()).isEqualTo(RECORD);
        assertThat(runs.candidates(number)).containsExactly("marketing");
        assertThat(johannesburg(record.getDueDate())).isEqualTo("2026-12-04T17:00");
        assertThat(runs.timers(number))
                .isEqualTo(Map.of(RECORD, "2026-12-03T17:00", "timer_figuresOverdue", "2026-12-07T17:00"));
        runs.fire(number, RECORD);
        assertThat(jdbc.sql("select recipient from saypro.outbox where cause like ? order by recipient")
                        .param(record.getId() + ":due-soon%")
                        .query(String.class)
                        .list())
                .contains("naledi", "thandi");
        assertThat(runs.variables(number)).isEqualTo(Map.of("urgency", "normal"));
        assertThat(runs.local(number))
                .containsExactlyInAnyOrder("dueAt", "remindAt", "escalateAt", "view", "subject", "figures");

        answer(number, rows(number));
        assertThat(runs.isRunning(number)).isFalse();
        assertThat(performances.ofItem(number))
                .extracting(Performance::placement, Performance::figures)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                number + "-P1", new Figures(1000L, 2000L, 100L, 50L, 5L, "")),
                        org.assertj.core.groups.Tuple.tuple(
                                number + "-P2", new Figures(null, null, null, 7L, 0L, "The tool counts clicks only")));
    }

    @Test
    void overdue_figures_go_to_the_publishers_lead_and_the_owner_hears_of_it() {
        String number = asked("sipho");
        runs.fire(number, "timer_figuresOverdue");
        assertThat(runs.candidates(number)).containsExactly("marketing", "marketing-lead");
        assertThat(told(number)).containsExactly("pieter", "sipho", "thandi");
        answer(number, rows(number));
        assertThat(runs.isRunning(number)).isFalse();
    }

    @Test
    void overdue_figures_of_an_owner_who_left_the_leads_of_the_department_hear_of() {
        String number = new ApprovedContent(jdbc).plannedBy("someone-gone", "Open day", "LINKEDIN@2026-12-01T10:00");
        publications.schedule(number);
        publishing.live(number + "-P1", "nomsa", CODE, "https://www.linkedin.com/feed/1");
        runs.fire(number, "timer_figuresReady");
        runs.fire(number, "timer_figuresOverdue");
        assertThat(runs.candidates(number)).containsExactly("posts-office", "posts-office-lead");
        assertThat(told(number)).containsExactly("carmen", "pieter", "thandi", "themba");
    }

    @Test
    void rows_are_matched_on_the_server_and_the_missing_explained() {
        String number = asked();
        var rows = rows(number);
        assertThatThrownBy(() -> answer(number, rows.subList(0, 1)))
                .isInstanceOf(Refused.class)
                .hasMessage("“Placements” has 2 rows; none can be added or taken away.");
        assertThatThrownBy(() -> answer(number, List.of(rows.get(0), with(rows.get(1), "placement", "C-1999-0001-P1"))))
                .hasMessage("“Placements”, row 2: “Placement” cannot be changed.");
        assertThatThrownBy(() -> answer(number, List.of(rows.get(0), rows.get(0))))
                .hasMessage("“Placements”, row 2: “Placement” cannot be changed. “Placements”, row 2: “What went out"
                        + " where” cannot be changed.");
        assertThatThrownBy(() -> answer(number, List.of(rows.get(0), with(rows.get(1), "notAvailable", null))))
                .hasMessage(
                        "Missing without a reason: reach, impressions, engagement. Enter the figures, 0 where there was nothing, or say why they are not available.");
        assertThatThrownBy(() -> answer(number, List.of(with(rows.get(0), "reach", -1), rows.get(1))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> answer(number, List.of(with(rows.get(0), "reach", 1.5), rows.get(1))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> answer(number, null)).isInstanceOf(Refused.class);
        assertThat(performances.ofItem(number)).isEmpty();
        assertThat(runs.step(number)).isEqualTo(RECORD);
    }

    @Test
    void a_correction_is_a_later_row_and_counts() {
        String number = asked();
        answer(number, rows(number));
        performances.correct(number + "-P2", "naledi", new Figures(1L, 2L, 3L, 4L, 5L, ""));
        assertThat(performances.ofItem(number).get(1).figures().reach()).isEqualTo(1L);
        assertThat(jdbc.sql("select count(*) from saypro.content_performance where item = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThatThrownBy(() -> performances.correct(number + "-P1", "naledi", new Figures(1L, 2L, 3L, 4L, 5L, "")))
                .isInstanceOf(NotAllowed.class)
                .hasMessage(
                        "Only Posts Office, who publish on LinkedIn, and the lead of Content may correct figures of Summer school opens.");
        assertThatThrownBy(() -> jdbc.sql("update saypro.content_performance set reach = 9 where item = ?")
                        .param(number)
                        .update())
                .rootCause()
                .message()
                .containsAnyOf("append-only", "permission denied");
    }

    @Test
    void it_begins_when_the_last_placement_that_could_come_is_withdrawn() {
        String number = new ApprovedContent(jdbc).planned("LINKEDIN@2026-12-01T10:00", "FACEBOOK@2026-12-01T11:00");
        publications.schedule(number);
        publishing.live(number + "-P1", "nomsa", CODE, "https://www.linkedin.com/feed/1");
        assertThat(runs.isRunning(number)).isFalse();
        withdrawals.withdraw(number + "-P2", "thandi", "Enough");
        assertThat(runs.timers(number)).isEqualTo(Map.of("timer_figuresReady", "2026-11-30T17:00"));
    }

    /** LinkedIn live on Monday, the newsletter on Tuesday. */
    private String published(String owner) {
        String number = new ApprovedContent(jdbc)
                .plannedBy(owner, "Summer school opens", "LINKEDIN@2026-12-01T10:00", "NEWSLETTER@2026-12-02T09:00");
        publications.schedule(number);
        publishing.live(number + "-P1", "nomsa", CODE, "https://www.linkedin.com/feed/1");
        clock.set("2026-11-24T11:00");
        publishing.live(number + "-P2", "naledi", CODE, "20261124.1@mail.saypro.example");
        return number;
    }

    private String asked() {
        return asked("thandi");
    }

    private String asked(String owner) {
        String number = published(owner);
        runs.fire(number, "timer_figuresReady");
        return number;
    }

    /** Who was told that the figures are overdue. */
    private List<String> told(String number) {
        return jdbc.sql("select recipient from saypro.outbox where cause = ? order by recipient")
                .param(runs.task(number).getId() + ":overdue")
                .query(String.class)
                .list();
    }

    private void answer(String number, List<Map<String, Object>> rows) {
        runs.answer("naledi", number, rows == null ? Map.of() : Map.of("figures", Spin.JSON(rows)));
    }

    /** The rows of the form, filled in as far as the tools tell. */
    private List<Map<String, Object>> rows(String number) {
        SpinJsonNode prefilled = (SpinJsonNode)
                engine.getTaskService().getVariable(runs.task(number).getId(), "figures");
        List<SpinJsonNode> shown = prefilled.elements();
        assertThat(shown)
                .extracting(row -> row.prop("name").stringValue())
                .containsExactly(
                        "LinkedIn, live since Mon 23 November 2026, 09:30",
                        "Newsletter, live since Tue 24 November 2026, 11:00");
        return List.of(
                row(shown.get(0), "", 1000, 2000, 100, 50, 5),
                row(shown.get(1), "The tool counts clicks only", null, null, null, 7, 0));
    }

    private static Map<String, Object> row(SpinJsonNode shown, String notAvailable, Integer... figures) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("placement", shown.prop("placement").stringValue());
        row.put("name", shown.prop("name").stringValue());
        for (int i = 0; i < figures.length; i++) {
            row.put(Figures.NAMES.get(i), figures[i]);
        }
        row.put("notAvailable", notAvailable);
        return row;
    }

    private static Map<String, Object> with(Map<String, Object> row, String key, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(row);
        changed.put(key, value);
        return changed;
    }
}
