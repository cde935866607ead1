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
import com.saypro.collaboration.foundation.Refused;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Moves content approval by messages. Who may send them has been decided before, so they are sent without the signed-in
 * person's rights in the engine, who has none to the process.
 */
@Component
class MessagesToApproval implements ApprovalProcess {

    private final ContentItems items;
    private final ContentVersions versions;
    private final RuntimeService runtimeService;
    private final IdentityService identityService;

    MessagesToApproval(
            ContentItems items,
            ContentVersions versions,
            RuntimeService runtimeService,
            IdentityService identityService) {
        this.items = items;
        this.versions = versions;
        this.runtimeService = runtimeService;
        this.identityService = identityService;
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
        asSystem(() -> runtimeService
                .createMessageCorrelation(NEW_VERSION_OPENED)
                .processInstanceBusinessKey(number)
                .setVariable(AUTHOR, author)
                .setVariable(URGENCY, item.urgency().id())
                .correlateStartMessage());
    }

    private void toRunning(String message, String number) {
        asSystem(() -> {
            var instance = runtimeService
                    .createProcessInstanceQuery()
                    .processDefinitionKey(ContentApprovalModel.PROCESS)
                    .processInstanceBusinessKey(number)
                    .singleResult();
            if (instance == null) {
                throw notWaiting();
            }
            try {
                runtimeService
                        .createMessageCorrelation(message)
                        .processInstanceId(instance.getId())
                        .correlate();
            } catch (MismatchingMessageCorrelationException e) {
                throw notWaiting();
            }
        });
    }

    private static Refused notWaiting() {
        return new Refused(
                "The content has just moved on, so nothing was changed. Look at its page again and then decide.");
    }

    private void asSystem(Runnable work) {
        var person = identityService.getCurrentAuthentication();
        identityService.clearAuthentication();
        try {
            work.run();
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("Changed by somebody else at the same moment", e);
        } finally {
            if (person != null) {
                identityService.setAuthentication(person);
            }
        }
    }
}
