package com.saypro.collaboration.engine.refusals;

import com.saypro.collaboration.foundation.NotAllowed;
import org.camunda.bpm.engine.impl.ProcessInstanceModificationBuilderImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

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
                throw new NotAllowed("Listeners and mappings of a step are not skipped: they ask the record.");
            }
            move(logged, skipsListeners, skipsMappings);
            if (bySomebody && isOver(context)) {
                throw new NotAllowed(
                        "The work would be over by this, and its record would wait for it for ever. Move it to a"
                                + " step where somebody decides.");
            }
            return null;
        }

        private boolean isOver(CommandContext context) {
            var instance = context.getExecutionManager().findExecutionById(processInstanceId);
            return instance == null || instance.isEnded();
        }
    }
}
