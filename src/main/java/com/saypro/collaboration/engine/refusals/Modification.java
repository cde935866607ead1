package com.saypro.collaboration.engine.refusals;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import com.saypro.collaboration.foundation.NotAllowed;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.ProcessInstanceModificationBuilderImpl;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.runtime.PvmExecutionImpl;

/**
 * Moves an instance for a signed-in person only as its model goes: what a step asks the record is asked, its values come from where
 * the model says, and the instance goes on afterwards, as the end of one is on record and not a matter of the engine alone.
 */
class Modification extends ProcessInstanceModificationBuilderImpl {

    Modification(CommandExecutor executor, String instance) {
        super(executor, instance);
    }

    @Override
    public void execute(boolean logged, boolean skipsListeners, boolean skipsMappings) {
        commandExecutor.execute(new Moved(logged, skipsListeners, skipsMappings));
    }

    private void move(boolean logged, boolean skipsListeners, boolean skipsMappings) {
        super.execute(logged, skipsListeners, skipsMappings);
    }

    /** The whole of it in one transaction. */
    final class Moved implements Command<Void> {

        private final boolean logged;
        private final boolean skipsListeners;
        private final boolean skipsMappings;

        private Moved(boolean logged, boolean skipsListeners, boolean skipsMappings) {
            this.logged = logged;
            this.skipsListeners = skipsListeners;
            this.skipsMappings = skipsMappings;
        }

        @Override
        public Void execute(CommandContext context) {
            boolean bySomebody = context.getAuthenticatedUserId() != null;
            if (bySomebody && (skipsListeners || skipsMappings)) {
                throw new NotAllowed(CheckedRuntimeService.NOT_SKIPPED);
            }
            move(logged, skipsListeners, skipsMappings);
            if (bySomebody && standsTwice(context)) {
                throw new NotAllowed(
                        "The work would stand at the same step twice. Cancel the one when you begin the other.");
            }
            if (bySomebody && isOver(context)) {
                throw new NotAllowed(
                        "The work would be over by this, and its record would wait for it for ever. Move it to a"
                                + " step where somebody decides.");
            }
            return null;
        }

        /** Reviews of one round stand beside each other below one body; a second body is a second round. */
        private boolean standsTwice(CommandContext context) {
            return leaves(context.getExecutionManager().findExecutionById(processInstanceId))
                    .filter(leaf -> leaf.getActivity() != null)
                    .collect(groupingBy(PvmExecutionImpl::getActivity, mapping(Moved::place, toSet())))
                    .values()
                    .stream()
                    .anyMatch(places -> places.size() > 1);
        }

        private static Stream<ExecutionEntity> leaves(ExecutionEntity execution) {
            return execution == null || execution.getExecutions().isEmpty()
                    ? Stream.ofNullable(execution)
                    : execution.getExecutions().stream().flatMap(Moved::leaves);
        }

        private static String place(ExecutionEntity leaf) {
            return leaf.getActivity().getFlowScope() instanceof ActivityImpl around
                            && around.getActivityBehavior() instanceof MultiInstanceActivityBehavior
                    ? leaf.getParentActivityInstanceId()
                    : leaf.getActivityInstanceId();
        }

        private boolean isOver(CommandContext context) {
            var instance = context.getExecutionManager().findExecutionById(processInstanceId);
            return instance == null || instance.isEnded();
        }
    }
}
