package com.saypro.collaboration.workdays.process;

import com.saypro.collaboration.Acting;
import com.saypro.collaboration.engine.forms.scenes.FormRoom;
import com.saypro.collaboration.engine.forms.scenes.FormScene;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forms of free days: a closure between the years that nonhlanhla proposes. */
public final class FreeDayFormScenes implements FormRoom {

    private static final String REASON = "Year-end closure, proposed by a form scene";
    private static final String STATE = "select state from saypro.free_day_proposal where number = ?";

    private final ProcessEngine engine;
    private final JdbcClient jdbc;

    public FreeDayFormScenes(ProcessEngine engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Supplier<FormScene>> scenes() {
        return Map.of(
                "workdays/propose-free-days",
                () -> FormScene.start("nonhlanhla", FreeDayModel.PROCESS_KEY, closure(), STATE, "OPEN"),
                "workdays/confirm-free-days",
                this::confirming);
    }

    private FormScene confirming() {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(FreeDayModel.PROCESS_KEY)
                .latestVersion()
                .singleResult()
                .getId();
        var acting = new Acting(engine);
        ProcessInstance instance =
                acting.as("nonhlanhla", () -> engine.getFormService().submitStartForm(definition, closure()));
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
        acting.as("derek", () -> engine.getTaskService().claim(task, "derek"));
        return new FormScene(
                "derek",
                FreeDayModel.PROCESS_KEY,
                task,
                instance.getBusinessKey(),
                Map.of("decision", "confirm"),
                STATE,
                "CONFIRMED");
    }

    private static Map<String, Object> closure() {
        return new HashMap<>(Map.of(
                "kind", "company-closure",
                "firstDay", "2026-12-28",
                "lastDay", "2026-12-31",
                "reason", REASON));
    }

    @Override
    public void cleanUp() {
        jdbc.sql("select number from saypro.free_day_proposal where reason = ?")
                .param(REASON)
                .query(String.class)
                .list()
                .forEach(this::remove);
    }

    private void remove(String number) {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list()
                .forEach(left -> engine.getRuntimeService().deleteProcessInstance(left.getId(), "test is over"));
        jdbc.sql("delete from saypro.free_day where number = ?").param(number).update();
        jdbc.sql("delete from saypro.free_day_proposal where number = ?")
                .param(number)
                .update();
    }
}
