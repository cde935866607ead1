package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.process.ContentApprovalModel.AUTHOR;
import static com.saypro.collaboration.content.process.ContentApprovalModel.SUBMIT;
import static com.saypro.collaboration.content.process.ContentApprovalModel.WITHDRAW;

import com.saypro.collaboration.content.Authoring;
import com.saypro.collaboration.content.Draft;
import com.saypro.collaboration.foundation.Refused;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The entries of draft and rework go to the domain; whoever completes the task is the version's author. */
@Component
class HandIn {

    private final Authoring authoring;

    HandIn(Authoring authoring) {
        this.authoring = authoring;
    }

    void of(DelegateTask task) {
        String number = task.getExecution().getProcessBusinessKey();
        String author = task.getAssignee();
        Entries entries = Entries.of(task);
        switch (entries.text("next")) {
            case SUBMIT -> {
                Draft draft = entries.draft();
                entries.nature()
                        .ifPresentOrElse(
                                nature -> authoring.handIn(number, author, draft, nature),
                                () -> authoring.handIn(number, author, draft));
                task.getExecution().setVariable(AUTHOR, author);
            }
            case WITHDRAW -> authoring.withdraw(number, author, entries.text("withdrawReason"));
            default -> throw new Refused("next", "Choose whether to submit the content for review or to withdraw it.");
        }
        entries.forgetStray(
                "placements", "approvedTheme", "changes", "changeNote", "partner", "personalData", "promotion");
    }
}
