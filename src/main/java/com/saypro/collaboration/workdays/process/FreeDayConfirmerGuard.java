package com.saypro.collaboration.workdays.process;

import com.saypro.collaboration.foundation.UsedInModels;
import com.saypro.collaboration.workdays.DecideOnFreeDays;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps the confirmation from the proposer, when it is claimed and when it is assigned by others. */
@UsedInModels
@Component("freeDayConfirmerGuard")
class FreeDayConfirmerGuard implements TaskListener {

    private final DecideOnFreeDays decideOnFreeDays;

    FreeDayConfirmerGuard(DecideOnFreeDays decideOnFreeDays) {
        this.decideOnFreeDays = decideOnFreeDays;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            decideOnFreeDays.requireMayDecide(task.getExecution().getProcessBusinessKey(), task.getAssignee());
        }
    }
}
