package com.saypro.collaboration.content.process.guideline;

import com.saypro.collaboration.content.process.Work;
import com.saypro.collaboration.engine.forms.scenes.FormRoom;
import com.saypro.collaboration.engine.forms.scenes.FormScene;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forms of the brand guideline's revision; only one revision runs at a time. */
public final class GuidelineFormScenes implements FormRoom {

    private static final String PROCESS = "brand-guideline";
    private static final String STATE = "select state from saypro.guideline_revision where number = ?";
    private static final Map<String, Object> OCCASION = Map.of("occasion", "brand");

    private final ProcessEngine engine;
    private final JdbcClient jdbc;

    public GuidelineFormScenes(ProcessEngine engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Supplier<FormScene>> scenes() {
        return Map.of(
                "content/start-brand-guideline",
                () -> FormScene.start("lerato", PROCESS, OCCASION, STATE, "DRAFT"),
                "content/draft-brand-guideline",
                this::drafting,
                "content/confirm-brand-guideline",
                this::confirming);
    }

    private FormScene drafting() {
        Work work = Work.start(engine, PROCESS, "lerato", OCCASION);
        return scene("lerato", work, draft("We open doors " + UUID.randomUUID()), "SUBMITTED");
    }

    private FormScene confirming() {
        Work work = Work.start(engine, PROCESS, "lerato", OCCASION);
        work.answer("lerato", draft("We open doors " + UUID.randomUUID()));
        work.claim("thandi", work.task());
        return scene("thandi", work, decision("confirm", null), "IN_FORCE");
    }

    private static FormScene scene(String person, Work work, Map<String, Object> right, String then) {
        return new FormScene(person, PROCESS, work.task().getId(), work.key(), right, STATE, then);
    }

    static Map<String, Object> draft(String messaging) {
        Map<String, Object> form = new HashMap<>();
        form.put("tone", "Warm and plain");
        form.put("style", "SayPro with a capital P");
        form.put("messaging", messaging);
        form.put("changeNote", "Messaging");
        form.put("next", "submit");
        form.put("withdrawReason", null);
        return form;
    }

    static Map<String, Object> decision(String decision, String reasons) {
        Map<String, Object> form = new HashMap<>();
        form.put("decision", decision);
        form.put("reasons", reasons);
        return form;
    }

    /** Ends the revision that runs, if any. */
    @Override
    public void cleanUp() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .list()
                .forEach(left -> engine.getRuntimeService().deleteProcessInstance(left.getId(), "test is over"));
        jdbc.sql(
                        "update saypro.guideline_revision set state = 'WITHDRAWN' where state in ('DRAFT', 'SUBMITTED', 'CONFIRMED')")
                .update();
    }
}
