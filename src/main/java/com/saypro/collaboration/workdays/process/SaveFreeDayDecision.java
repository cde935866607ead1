package com.saypro.collaboration.workdays.process;

import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import com.saypro.collaboration.foundation.UsedInModels;
import com.saypro.collaboration.workdays.DecideOnFreeDays;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands the confirmer's decision to the domain, which checks it; the gateway then reads {@code decision}. */
@UsedInModels
@Component("saveFreeDayDecision")
class SaveFreeDayDecision implements TaskListener {

    private final DecideOnFreeDays decideOnFreeDays;

    SaveFreeDayDecision(DecideOnFreeDays decideOnFreeDays) {
        this.decideOnFreeDays = decideOnFreeDays;
    }

    @Override
    public void notify(DelegateTask task) {
        String number = task.getExecution().getProcessBusinessKey();
        String person = task.getAssignee();
        if (person == null || !EVENTNAME_COMPLETE.equals(task.getEventName())) {
            throw new NotAllowed("Claim the task before you complete it.");
        }
        switch (text(task, FreeDayModel.DECISION)) {
            case "confirm" -> decideOnFreeDays.confirm(number, person);
            case "refuse" -> decideOnFreeDays.refuse(number, person, text(task, FreeDayModel.REFUSAL_REASON));
            default -> throw new Refused(FreeDayModel.DECISION, "Choose whether you confirm or refuse the proposal.");
        }
    }

    private static String text(DelegateTask task, String variable) {
        return Objects.toString(task.getVariable(variable), "");
    }
}
