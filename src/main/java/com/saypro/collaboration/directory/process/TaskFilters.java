package com.saypro.collaboration.directory.process;

import com.saypro.collaboration.directory.DirectoryPlan;
import com.saypro.collaboration.directory.Group;
import com.saypro.collaboration.directory.TaskFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * Puts the plan's filters into the Tasklist. A seeded filter carries its key and the plan's text it
 * was made from: while that text stays the same, what an administrator changed in the Tasklist stays too. A seeded filter
 * that left the plan is deleted; filters of other origin are left alone.
 */
@Component
class TaskFilters {

    private static final String KEY = "directoryKey";
    private static final String MADE_FROM = "directoryText";
    private static final String SEEDING = "directory";

    private final FilterService filters;
    private final TaskService tasks;
    private final IdentityService identity;

    TaskFilters(FilterService filters, TaskService tasks, IdentityService identity) {
        this.filters = filters;
        this.tasks = tasks;
        this.identity = identity;
    }

    /** Works in an administrator's name: without one, filters with {@code currentUser()} cannot be listed. */
    void apply(DirectoryPlan plan) {
        identity.setAuthentication(SEEDING, List.of(Group.ADMINISTRATOR));
        try {
            Map<String, Filter> present = present();
            int priority = 0;
            for (var entry : plan.filters().entrySet()) {
                priority += 10;
                ensure(entry.getKey(), entry.getValue(), priority, present.remove(entry.getKey()));
            }
            present.values().forEach(filter -> filters.deleteFilter(filter.getId()));
        } finally {
            identity.clearAuthentication();
        }
    }

    private Map<String, Filter> present() {
        return filters.createTaskFilterQuery().list().stream()
                .filter(filter -> filter.getProperties() != null)
                .filter(filter -> filter.getProperties().containsKey(KEY))
                .collect(Collectors.toMap(
                        filter -> filter.getProperties().get(KEY).toString(),
                        filter -> filter,
                        (one, other) -> one,
                        HashMap::new));
    }

    private void ensure(String key, TaskFilter wanted, int priority, Filter present) {
        String text = wanted + " at " + priority;
        if (present != null && text.equals(present.getProperties().get(MADE_FROM))) {
            return;
        }
        Filter filter = present == null ? filters.newTaskFilter() : present;
        filter.setName(wanted.name());
        filter.setQuery(query(wanted));
        filter.setProperties(Map.of(
                KEY,
                key,
                MADE_FROM,
                text,
                "description",
                wanted.description(),
                "color",
                wanted.colour(),
                "priority",
                priority,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of(Map.of("name", "subject", "label", "About"))));
        filters.saveFilter(filter);
    }

    private TaskQuery query(TaskFilter wanted) {
        TaskQuery query = tasks.createTaskQuery();
        wanted.assignee().ifPresent(query::taskAssigneeExpression);
        wanted.candidateGroups().ifPresent(query::taskCandidateGroupInExpression);
        wanted.dueAfter().ifPresent(query::dueAfterExpression);
        wanted.dueBefore().ifPresent(query::dueBeforeExpression);
        return query.orderByDueDate().asc();
    }
}
