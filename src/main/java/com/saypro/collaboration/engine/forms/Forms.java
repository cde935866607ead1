package com.saypro.collaboration.engine.forms;

import com.saypro.collaboration.foundation.Refused;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/**
 * The forms of user tasks and start events, read within the engine's command. An embedded page declares its fields in the
 * {@code .form} file of the same name beside it. A form bound to its deployment never changes and is read once.
 */
@Component
class Forms {

    private static final Pattern DECLARED =
            Pattern.compile("(?:embedded|camunda-forms):deployment:(.+)\\.(?:html|form)");

    private final Map<String, FormSchema> bound = new ConcurrentHashMap<>();

    /**
     * The form of an open task; empty when the task has none.
     *
     * @throws Refused when the task has a form that declares no fields
     */
    Optional<FormSchema> ofTask(TaskEntity task) {
        if (task.getTaskDefinition() == null) {
            return Optional.empty();
        }
        return read(
                task.getTaskDefinition().getFormDefinition(),
                task.getProcessDefinitionId() + "/" + task.getTaskDefinitionKey(),
                task.getProcessDefinitionId(),
                () -> formService().getDeployedTaskForm(task.getId()));
    }

    /**
     * The form of the process's start event; empty when it has none.
     *
     * @throws Refused when it has a form that declares no fields
     */
    Optional<FormSchema> ofStart(ExecutionEntity instance) {
        return read(
                instance.getProcessDefinition().getStartFormDefinition(),
                instance.getProcessDefinitionId(),
                instance.getProcessDefinitionId(),
                () -> formService().getDeployedStartForm(instance.getProcessDefinitionId()));
    }

    /** The declaration's path that belongs to a form key; empty when a form with such a key declares no fields. */
    static Optional<String> declaration(String formKey) {
        Matcher declared = DECLARED.matcher(formKey);
        return declared.matches() ? Optional.of(declared.group(1) + ".form") : Optional.empty();
    }

    private Optional<FormSchema> read(
            FormDefinition definition, String id, String processDefinitionId, Callable<InputStream> form) {
        if (definition == null) {
            return Optional.empty();
        }
        FormSchema known = bound.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        if (definition.getCamundaFormDefinitionKey() == null) {
            return Optional.ofNullable(definition.getFormKey()).map(key -> declared(key, id, processDefinitionId));
        }
        FormSchema schema = FormSchema.read(Context.getCommandContext().runWithoutAuthorization(form));
        if ("deployment".equals(definition.getCamundaFormDefinitionBinding())
                && definition.getCamundaFormDefinitionKey().isLiteralText()) {
            bound.put(id, schema);
        }
        return Optional.of(schema);
    }

    private FormSchema declared(Expression formKey, String id, String processDefinitionId) {
        ProcessDefinitionEntity process = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(processDefinitionId);
        FormSchema schema = declaration(formKey.getExpressionText())
                .map(path -> Context.getCommandContext()
                        .getResourceManager()
                        .findResourceByDeploymentIdAndResourceName(process.getDeploymentId(), path))
                .map(file -> FormSchema.read(new ByteArrayInputStream(file.getBytes())))
                .orElseThrow(() ->
                        new Refused("This form does not say what may be entered in it, so nothing can be taken from"
                                + " it. Tell a process owner."));
        bound.put(id, schema);
        return schema;
    }

    private static FormService formService() {
        return Context.getProcessEngineConfiguration().getFormService();
    }
}
