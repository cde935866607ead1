package com.saypro.collaboration.content.process.plan;

import com.saypro.collaboration.content.process.Work;
import com.saypro.collaboration.engine.forms.scenes.FormRoom;
import com.saypro.collaboration.engine.forms.scenes.FormScene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/** Forms of the content calendar's alignment, each about a year nobody else aligns. */
public final class PlanFormScenes implements FormRoom {

    private static final AtomicInteger YEAR = new AtomicInteger(2060);
    private static final String PROCESS = "content-calendar-alignment";
    private static final String STATE = "select state from saypro.content_plan where quarter = ?";
    private static final String ANSWERED =
            "select string_agg(department, ', ') from saypro.content_plan_contribution where quarter = ?";

    private final ProcessEngine engine;
    private final List<Work> works = new ArrayList<>();

    public PlanFormScenes(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public Map<String, Supplier<FormScene>> scenes() {
        return Map.of(
                "content/start-content-alignment", PlanFormScenes::opening,
                "content/state-contribution", this::contribution,
                "content/draft-content-plan", this::drafting,
                "content/align-content-plan", this::aligning);
    }

    private static FormScene opening() {
        return FormScene.start("thandi", PROCESS, PlanEntries.opening(YEAR.getAndIncrement()), STATE, "COLLECTING");
    }

    private FormScene contribution() {
        Work work = opened(YEAR.getAndIncrement());
        Task task = PlanEntries.contribution(engine, work, "finance");
        work.claim("farouk", task);
        return new FormScene(
                "farouk",
                PROCESS,
                task.getId(),
                work.key(),
                PlanEntries.pieces("Finance contributes nothing"),
                ANSWERED,
                "finance");
    }

    private FormScene drafting() {
        int year = YEAR.getAndIncrement();
        Work work = opened(year);
        PlanEntries.collect(engine, work);
        work.claim("naledi", work.task());
        return scene("naledi", work, PlanEntries.draft(year, Map.of()), "ALIGNING");
    }

    private FormScene aligning() {
        int year = YEAR.getAndIncrement();
        Work work = opened(year);
        PlanEntries.collect(engine, work);
        work.answer("naledi", PlanEntries.draft(year, Map.of()));
        work.claim("lerato", work.task());
        return scene("lerato", work, PlanEntries.alignment("agree", "yes", null), "AGREED");
    }

    private static FormScene scene(String person, Work work, Map<String, Object> right, String then) {
        return new FormScene(person, PROCESS, work.task().getId(), work.key(), right, STATE, then);
    }

    private Work opened(int year) {
        Work work = Work.start(engine, PROCESS, "thandi", PlanEntries.opening(year));
        works.add(work);
        return work;
    }

    @Override
    public void cleanUp() {
        works.forEach(Work::end);
        works.clear();
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .list()
                .forEach(left -> engine.getRuntimeService().deleteProcessInstance(left.getId(), "test is over"));
    }
}
