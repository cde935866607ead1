package com.saypro.collaboration.engine.refusals;

import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractModificationCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRestartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.HandleExternalTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.migration.AbstractMigrationCmd;

/** Commands by which whoever repairs instances moves one to where its forms and steps have not brought it. */
final class Repairs {

    private Repairs() {}

    /** Whether it leads past forms, steps and the record; the engine leaves most of it open to everyone who may start or has a task. */
    static boolean leadsPastForms(Command<?> command) {
        return command instanceof HandleTaskBpmnErrorCmd
                || command instanceof HandleTaskEscalationCmd
                || command instanceof StartProcessInstanceAtActivitiesCmd
                || command instanceof AbstractRestartProcessInstanceCmd
                || command instanceof AbstractModificationCmd
                || command instanceof AbstractCorrelateMessageCmd
                || command instanceof MessageEventReceivedCmd
                || command instanceof SignalCmd
                || command instanceof SignalEventReceivedCmd
                || command instanceof EvaluateStartConditionCmd;
    }

    /** Whether the step it leads to may find nothing of what it needs. */
    static boolean forces(Command<?> command) {
        return leadsPastForms(command)
                || command instanceof HandleExternalTaskBpmnErrorCmd
                || command instanceof Modification.Moved
                || command instanceof AbstractMigrationCmd;
    }
}
