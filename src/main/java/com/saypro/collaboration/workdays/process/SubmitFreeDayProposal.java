package com.saypro.collaboration.workdays.process;

import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import com.saypro.collaboration.foundation.UsedInModels;
import com.saypro.collaboration.workdays.FreeDayKind;
import com.saypro.collaboration.workdays.ProposeFreeDays;
import com.saypro.collaboration.workdays.ProposeFreeDays.Entry;
import com.saypro.collaboration.workdays.ProposeFreeDays.Proposed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;

/** Hands what was entered to the domain; the process keeps the number, the proposer and the urgency. */
@UsedInModels
@Component("submitFreeDayProposal")
class SubmitFreeDayProposal implements ExecutionListener {

    private static final List<String> ENTERED =
            List.of(FreeDayModel.KIND, FreeDayModel.FIRST_DAY, FreeDayModel.LAST_DAY, FreeDayModel.REASON);

    private final ProposeFreeDays proposeFreeDays;
    private final IdentityService identityService;

    SubmitFreeDayProposal(ProposeFreeDays proposeFreeDays, IdentityService identityService) {
        this.proposeFreeDays = proposeFreeDays;
        this.identityService = identityService;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Proposed proposed = proposeFreeDays.propose(entry(execution));
        execution.removeVariables(ENTERED);
        execution.setProcessBusinessKey(proposed.number());
        execution.setVariable(FreeDayModel.URGENCY, proposed.urgency());
    }

    private Entry entry(DelegateExecution execution) {
        var proposer = identityService.getCurrentAuthentication();
        if (proposer == null) {
            throw new NotAllowed("Sign in to propose free days.");
        }
        if (!begins(execution)) {
            throw new NotAllowed("Start the process %s to propose free days.".formatted(FreeDayModel.PROCESS_KEY));
        }
        LocalDate firstDay = day(execution, FreeDayModel.FIRST_DAY)
                .orElseThrow(() -> new Refused(FreeDayModel.FIRST_DAY, "Enter the first day."));
        return new Entry(
                FreeDayKind.of(text(execution, FreeDayModel.KIND).orElse("")),
                firstDay,
                day(execution, FreeDayModel.LAST_DAY).orElse(firstDay),
                text(execution, FreeDayModel.REASON).orElse(""),
                proposer.getUserId());
    }

    /** Only who may start the process is asked for; another one may use this step and be started by others. */
    private static boolean begins(DelegateExecution execution) {
        return execution.getBpmnModelElementInstance() instanceof StartEvent start
                && start.getParentElement() instanceof Process process
                && process.getId().equals(FreeDayModel.PROCESS_KEY);
    }

    private static Optional<LocalDate> day(DelegateExecution execution, String variable) {
        return text(execution, variable).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new Refused(variable, "\"%s\" is not a day. Write days as 2026-12-28.".formatted(text));
            }
        });
    }

    private static Optional<String> text(DelegateExecution execution, String variable) {
        return Optional.ofNullable(execution.getVariable(variable))
                .map(Objects::toString)
                .filter(text -> !text.isBlank());
    }
}
