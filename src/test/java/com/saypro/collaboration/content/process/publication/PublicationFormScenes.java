package com.saypro.collaboration.content.process.publication;

import static com.saypro.collaboration.content.publication.ApprovedContent.CODE;

import com.saypro.collaboration.Acting;
import com.saypro.collaboration.content.publication.ApprovedContent;
import com.saypro.collaboration.content.publication.Figures;
import com.saypro.collaboration.content.publication.Publications;
import com.saypro.collaboration.content.publication.Publishing;
import com.saypro.collaboration.engine.forms.scenes.FormRoom;
import com.saypro.collaboration.engine.forms.scenes.FormScene;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forms of publishing and measuring, about approved content of thandi's. */
public final class PublicationFormScenes implements FormRoom {

    private static final String STATE = "select state from saypro.content_placement where id = ?";
    private static final String REACH =
            "select string_agg(recorded_by || ' ' || reach, ', ' order by placement) from saypro.content_performance"
                    + " where item = ?";
    private static final Map<String, Object> LIVE =
            Map.of("answer", "live", "version", CODE, "address", "https://www.linkedin.com/feed/1");

    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final Publications publications;
    private final Publishing publishing;
    private final Runs runs;

    public PublicationFormScenes(
            ProcessEngine engine, JdbcClient jdbc, Publications publications, Publishing publishing) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.publications = publications;
        this.publishing = publishing;
        this.runs = new Runs(engine);
    }

    @Override
    public Map<String, Supplier<FormScene>> scenes() {
        return Map.of(
                "content/publish-content", this::publishing,
                "content/confirm-live", this::confirming,
                "content/choose-slot", this::choosing,
                "content/record-figures", this::recording);
    }

    private FormScene publishing() {
        String placement = scheduled("LINKEDIN@2026-12-01T10:00") + "-P1";
        return scene("nomsa", PublicationModel.PUBLICATION, placement, LIVE, STATE, "LIVE");
    }

    private FormScene confirming() {
        String placement = scheduled("LINKEDIN@2026-12-01T10:00") + "-P1";
        runs.answer("nomsa", placement, Map.of("answer", "queued", "version", CODE, "queueReference", "Queue 7"));
        Map<String, Object> right = Map.of("answer", "live", "address", "https://www.linkedin.com/feed/1");
        return scene("dylan", PublicationModel.PUBLICATION, placement, right, STATE, "LIVE");
    }

    private FormScene choosing() {
        String placement = scheduled("LINKEDIN@2026-11-20T10:00") + "-P1";
        Map<String, Object> right = Map.of("next", "new-slot", "slot", "2026-11-26T10:30+02:00");
        return scene("thandi", PublicationModel.PUBLICATION, placement, right, STATE, "SCHEDULED");
    }

    private FormScene recording() {
        String number = scheduled("LINKEDIN@2026-12-01T10:00", "NEWSLETTER@2026-12-02T09:00");
        publishing.live(number + "-P1", "nomsa", CODE, "https://www.linkedin.com/feed/1");
        publishing.live(number + "-P2", "naledi", CODE, "20261124.1@mail.saypro.example");
        runs.fire(number, "timer_figuresReady");
        Map<String, Object> right = Map.of("figures", Spin.JSON(rows(number)));
        return scene("naledi", PublicationModel.MEASUREMENT, number, right, REACH, "naledi 1000, naledi 1000");
    }

    private List<Map<String, Object>> rows(String number) {
        SpinJsonNode shown = (SpinJsonNode)
                engine.getTaskService().getVariable(runs.task(number).getId(), "figures");
        List<Map<String, Object>> rows = new ArrayList<>();
        for (SpinJsonNode given : shown.elements()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("placement", given.prop("placement").stringValue());
            row.put("name", given.prop("name").stringValue());
            Figures.NAMES.forEach(name -> row.put(name, 1000));
            row.put("notAvailable", "");
            rows.add(row);
        }
        return rows;
    }

    private String scheduled(String... placements) {
        String number = new ApprovedContent(jdbc).planned(placements);
        publications.schedule(number);
        return number;
    }

    private FormScene scene(
            String person, String process, String businessKey, Map<String, Object> right, String fact, String then) {
        Task task = runs.task(businessKey);
        if (task.getAssignee() == null) {
            new Acting(engine).as(person, () -> engine.getTaskService().claim(task.getId(), person));
        }
        return new FormScene(person, process, task.getId(), businessKey, Runs.form(task, right), fact, then);
    }

    @Override
    public void cleanUp() {
        runs.cleanUp();
    }
}
