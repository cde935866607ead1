package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.process.ContentApprovalModel.AUTHOR;
import static com.saypro.collaboration.content.process.ContentApprovalModel.CONTENT_WITHDRAWN;
import static com.saypro.collaboration.content.process.ContentApprovalModel.NEW_VERSION_OPENED;
import static com.saypro.collaboration.content.process.ContentApprovalModel.SIGN_OFF_TAKEN_BACK;
import static com.saypro.collaboration.content.process.ContentApprovalModel.URGENCY;

import com.saypro.collaboration.content.ApprovalProcess;
import com.saypro.collaboration.content.ContentItem;
import com.saypro.collaboration.content.ContentItems;
import com.saypro.collaboration.content.ContentVersion;
import com.saypro.collaboration.content.ContentVersions;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import com.saypro.collaboration.foundation.OutOfStep;
import com.saypro.collaboration.foundation.Refused;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Moves content approval by messages. Who may send them has been decided before, so they are sent without the signed-in
 * person's rights in the engine, who has none to the process.
 */
@Component
class MessagesToApproval implements ApprovalProcess {

    private static final Set<String> WRITING =
            Set.of(ContentApprovalModel.DRAFT_TASK, ContentApprovalModel.REWORK_TASK);

    private final ContentItems items;
    private final ContentVersions versions;
    private final Directory directory;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final WithoutRights withoutRights;

    MessagesToApproval(
            ContentItems items,
            ContentVersions versions,
            Directory directory,
            RuntimeService runtimeService,
            TaskService taskService,
            WithoutRights withoutRights) {
        this.items = items;
        this.versions = versions;
        this.directory = directory;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.withoutRights = withoutRights;
    }

    @Override
    public Set<String> atWork(String number) {
        Set<String> people = new TreeSet<>();
        withoutRights.run(() -> taskService
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKeyIn(ContentApprovalModel.PROCESS, ContentApprovalModel.DISPUTE_PROCESS)
                .list()
                .forEach(task -> {
                    if (task.getAssignee() != null) {
                        people.add(task.getAssignee());
                    } else if (!WRITING.contains(task.getTaskDefinitionKey())) {
                        people.addAll(candidates(task));
                    }
                }));
        return people;
    }

    private List<String> candidates(Task task) {
        return taskService.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .flatMap(group -> directory.members(group).stream())
                .map(Person::id)
                .toList();
    }

    @Override
    public void withdrawn(String number) {
        toRunning(CONTENT_WITHDRAWN, number);
    }

    @Override
    public void newVersionOpened(String number) {
        toRunning(NEW_VERSION_OPENED, number);
    }

    @Override
    public void signOffTakenBack(String number) {
        toRunning(SIGN_OFF_TAKEN_BACK, number);
    }

    @Override
    public void reopened(String number) {
        ContentItem item = items.get(number);
        String author = versions.findFirstByItemOrderByNumberDesc(number)
                .map(ContentVersion::author)
                .orElse(item.owner());
        withoutRights.run(() -> runtimeService
                .createMessageCorrelation(NEW_VERSION_OPENED)
                .processInstanceBusinessKey(number)
                .setVariable(AUTHOR, author)
                .setVariable(URGENCY, item.urgency().id())
                .correlateStartMessage());
    }

    private void toRunning(String message, String number) {
        withoutRights.run(() -> {
            var waiting = runtimeService
                    .createExecutionQuery()
                    .processDefinitionKey(ContentApprovalModel.PROCESS)
                    .processInstanceBusinessKey(number)
                    .messageEventSubscriptionName(message)
                    .list();
            if (waiting.isEmpty()) {
                throw notWaiting();
            }
            if (waiting.size() > 1) {
                throw new OutOfStep("the process of %s stands in two places at once".formatted(number));
            }
            runtimeService.messageEventReceived(message, waiting.get(0).getId());
        });
    }

    private static Refused notWaiting() {
        return new Refused(
                "The content has just moved on, so nothing was changed. Look at its page again and then decide.");
    }
}
