package com.saypro.collaboration.engine.forms;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** The engine's form service, taking from a submission only what the task's form asks for. */
class CheckedFormService extends FormServiceImpl {

    private final transient FormGuard guard;

    CheckedFormService(FormGuard guard) {
        this.guard = guard;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        submit(taskId, properties, false, false);
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserializeValues) {
        return submit(taskId, properties, true, deserializeValues);
    }

    @Override
    public void submitTaskFormData(String taskId, Map<String, String> properties) {
        submit(taskId, new HashMap<>(properties), false, false);
    }

    private VariableMap submit(String taskId, Map<String, Object> sent, boolean returned, boolean deserialized) {
        return commandExecutor.execute(new SubmitTaskFormCmd(taskId, sent, returned, deserialized) {
            @Override
            public VariableMap execute(CommandContext context) {
                var task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
                if (task != null) {
                    context.getProcessEngineConfiguration()
                            .getCommandCheckers()
                            .forEach(checker -> checker.checkTaskWork(task));
                    properties = Variables.fromMap(guard.entries(task, properties));
                }
                return super.execute(context);
            }
        });
    }
}
