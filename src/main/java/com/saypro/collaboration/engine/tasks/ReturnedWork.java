package com.saypro.collaboration.engine.tasks;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import com.saypro.collaboration.directory.PersonLeft;
import com.saypro.collaboration.directory.PersonMoved;
import com.saypro.collaboration.notifications.Outbox;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Work of people who leave or move goes back to its groups at once; the operation log names whoever took them out. A task
 * that has no group is nobody's then: the process's owners see it and give it to somebody.
 */
@Component
class ReturnedWork {

    private static final String ASKED_BY_NAME = """
            select distinct task_id_ from public.act_ru_identitylink
            where type_ = 'candidate' and user_id_ = ? and task_id_ is not null
            """;

    private final TaskService taskService;
    private final Directory directory;
    private final Outbox outbox;
    private final JdbcClient jdbc;

    ReturnedWork(TaskService taskService, Directory directory, Outbox outbox, JdbcClient jdbc) {
        this.taskService = taskService;
        this.directory = directory;
        this.outbox = outbox;
        this.jdbc = jdbc;
    }

    /** Nothing is theirs any more: no task, no task that waits to come back to them, no task they were asked for by name. */
    @EventListener
    void left(PersonLeft left) {
        String person = left.person();
        jdbc.sql(ASKED_BY_NAME)
                .param(person)
                .query(String.class)
                .list()
                .forEach(task -> taskService.deleteCandidateUser(task, person));
        taskService.createTaskQuery().taskOwner(person).list().forEach(task -> {
            task.setOwner(null);
            taskService.saveTask(task);
        });
        of(person).forEach(this::giveBack);
    }

    /** What they had as members of the group goes back; who is in no group any more keeps nothing. */
    @EventListener
    void moved(PersonMoved moved) {
        Set<String> left = new HashSet<>(
                directory.person(moved.person()).map(Person::groups).orElse(Set.of()));
        left.remove(moved.group());
        of(moved.person()).stream()
                .filter(task -> left.isEmpty() || wasTheirsBy(moved, left, task))
                .forEach(this::giveBack);
    }

    private boolean wasTheirsBy(PersonMoved moved, Set<String> left, Task task) {
        List<IdentityLink> links = taskService.getIdentityLinksForTask(task.getId());
        Set<String> groups = Candidates.groups(links);
        return groups.contains(moved.group())
                && groups.stream().noneMatch(left::contains)
                && links.stream()
                        .noneMatch(link -> IdentityLinkType.CANDIDATE.equals(link.getType())
                                && moved.person().equals(link.getUserId()));
    }

    private List<Task> of(String person) {
        return taskService.createTaskQuery().taskAssignee(person).list();
    }

    /** What was on its way to them about it says things that are not theirs any more. */
    private void giveBack(Task task) {
        outbox.withdraw(task.getAssignee(), task.getId(), "The work went back to its group before this was sent.");
        taskService.setAssignee(task.getId(), null);
    }
}
