package com.saypro.collaboration.content.process.plan;

import com.saypro.collaboration.content.process.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;

/** What people enter while a quarter is aligned, and the way to where they do. */
final class PlanEntries {

    /** Numbers every department states. */
    static final List<String> PIECES = List.of("blogPosts", "emails", "eventMaterials", "socialPosts");

    private PlanEntries() {}

    static Map<String, Object> opening(int year) {
        return Map.of("year", year, "quarter", "Q1", "note", "Think of the intake.");
    }

    static Map<String, Object> pieces(String about) {
        Map<String, Object> form = new HashMap<>();
        PIECES.forEach(field -> form.put(field, 0));
        form.put("about", about);
        return form;
    }

    static Map<String, Object> draft(int year, Map<String, Object> differences) {
        Map<String, Object> form = new HashMap<>();
        form.put("newsletters", "Every Tuesday");
        form.put("pressReleases", "None");
        form.put("blogPosts", "Every Thursday");
        form.put("socialMedia", "Daily");
        form.put(
                "themes",
                Spin.JSON(List.of(
                        theme("First jobs", "theme", year + "-01-01", year + "-03-31"),
                        theme("Intake", "campaign", year + "-01-10", year + "-02-10"),
                        theme("Summit", "campaign", year + "-02-01", year + "-03-10"))));
        form.put(
                "prominence",
                Spin.JSON(List.of(
                        Map.of("subject", "event", "what", "Summit", "platform", "linkedin", "level", "high"),
                        Map.of("subject", "event", "what", "Summit", "platform", "facebook", "level", "none"))));
        form.put("next", "submit");
        form.put("endReason", null);
        form.putAll(differences);
        if ("end".equals(form.get("next"))) {
            form.keySet().retainAll(Set.of("next", "endReason"));
        }
        return form;
    }

    static Map<String, Object> theme(String name, String kind, String first, String last) {
        return Map.of("name", name, "kind", kind, "firstDay", first, "lastDay", last);
    }

    static Map<String, Object> alignment(String decision, String suitable, String remarks) {
        Map<String, Object> form = new HashMap<>();
        form.put("prominenceSuitable", suitable);
        form.put("decision", decision);
        form.put("remarks", remarks);
        return form;
    }

    /** The open task in which a department states what it contributes. */
    static Task contribution(ProcessEngine engine, Work work, String department) {
        return work.tasks().stream()
                .filter(task -> department.equals(engine.getTaskService().getVariable(task.getId(), "department")))
                .findFirst()
                .orElseThrow();
    }

    /** Every department answers that it contributes nothing. */
    static void collect(ProcessEngine engine, Work work) {
        for (Task task : work.tasks()) {
            String department = (String) engine.getTaskService().getVariable(task.getId(), "department");
            String member = engine.getIdentityService()
                    .createUserQuery()
                    .memberOfGroup(department)
                    .listPage(0, 1)
                    .get(0)
                    .getId();
            work.claim(member, task);
            work.complete(member, task, pieces(department + " contributes nothing"));
        }
    }
}
