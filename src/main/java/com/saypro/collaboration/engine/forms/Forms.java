package com.saypro.collaboration.engine.forms;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/**
 * The Camunda Forms of user tasks and start events, read within the engine's command. A form bound to its deployment never
 * changes and is read once.
 */
@Component
class Forms {

    private final Map<String, FormSchema> bound = new ConcurrentHashMap<>();

    /** The form of an open task; empty when the task has none or an embedded HTML one. */
    Optional<FormSchema> ofTask(TaskEntity task) {
        if (task.getTaskDefinition() == null) {
            return Optional.empty();
        }
        return read(
                task.getTaskDefinition().getFormDefinition(),
                task.getProcessDefinitionId() + "/" + task.getTaskDefinitionKey(),
                () -> formService().getDeployedTaskForm(task.getId()));
    }

    /** The form of the process's start event; empty when it has none or an embedded HTML one. */
    Optional<FormSchema> ofStart(ExecutionEntity instance) {
        return read(
                instance.getProcessDefinition().getStartFormDefinition(),
                instance.getProcessDefinitionId(),
                () -> formService().getDeployedStartForm(instance.getProcessDefinitionId()));
    }

    private Optional<FormSchema> read(FormDefinition definition, String id, Callable<InputStream> form) {
        if (definition == null || definition.getCamundaFormDefinitionKey() == null) {
            return Optional.empty();
        }
        FormSchema known = bound.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        FormSchema schema = FormSchema.read(Context.getCommandContext().runWithoutAuthorization(form));
        if ("deployment".equals(definition.getCamundaFormDefinitionBinding())
                && definition.getCamundaFormDefinitionKey().isLiteralText()) {
            bound.put(id, schema);
        }
        return Optional.of(schema);
    }

    private static FormService formService() {
        return Context.getProcessEngineConfiguration().getFormService();
    }
}
