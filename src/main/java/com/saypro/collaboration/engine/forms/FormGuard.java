package com.saypro.collaboration.engine.forms;

import com.saypro.collaboration.foundation.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/**
 * The engine takes whatever is sent to it; this takes only what the form allows. Refusals name the field's label and what
 * is allowed, one sentence for each problem.
 */
@Component
class FormGuard {

    private final Forms forms;
    private final FormCheck check;

    FormGuard(Forms forms, FormCheck check) {
        this.forms = forms;
        this.check = check;
    }

    /**
     * What of the sent values are entries: those of hidden and locked fields are left out, so that these keep the value
     * they had.
     *
     * @throws Refused when something is sent that the form does not ask for
     */
    Map<String, Object> entries(TaskEntity task, Map<String, Object> sent) {
        if (sent == null || sent.isEmpty()) {
            return sent;
        }
        return forms.ofTask(task)
                .map(schema -> {
                    Map<String, Object> all = new HashMap<>(task.getVariables());
                    all.putAll(sent);
                    return entries(schema, sent, new FormData(all));
                })
                .orElse(sent);
    }

    /** Checks a task's entries when it is completed, whichever way. */
    void check(DelegateTask task) {
        forms.ofTask((TaskEntity) task).ifPresent(schema -> check(schema, new FormData(task.getVariables())));
    }

    /** Checks the entries of a start form; called processes get their variables from their caller and are not asked. */
    void check(DelegateExecution start) {
        var instance = (ExecutionEntity) start;
        if (instance.getSuperExecution() != null) {
            return;
        }
        forms.ofStart(instance).ifPresent(schema -> {
            Map<String, Object> sent = new HashMap<>(instance.getVariables());
            Object initiator =
                    instance.getProcessDefinition().getProperty(BpmnParse.PROPERTYNAME_INITIATOR_VARIABLE_NAME);
            sent.remove(initiator);
            Set<String> entries =
                    Set.copyOf(entries(schema, sent, new FormData(sent)).keySet());
            for (String key : Set.copyOf(sent.keySet())) {
                if (!entries.contains(key)) {
                    sent.remove(key);
                    instance.removeVariable(key);
                }
            }
            check(schema, new FormData(sent));
        });
    }

    private static Map<String, Object> entries(FormSchema schema, Map<String, Object> sent, FormData data) {
        String unknown = sent.keySet().stream()
                .filter(key -> !schema.has(key))
                .sorted()
                .map(key -> "“" + key + "”")
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new Refused("This form does not ask for " + unknown + ". Send only the fields of the form.");
        }
        Map<String, Object> entries = new HashMap<>(sent);
        schema.fields().stream()
                .filter(field -> data.locks(field) || data.hides(field))
                .forEach(field -> entries.remove(field.key()));
        return entries;
    }

    private void check(FormSchema schema, FormData data) {
        List<Problem> problems = check.problems(schema, data);
        if (!problems.isEmpty()) {
            throw new Refused(
                    problems.get(0).field(),
                    problems.stream().map(Problem::sentence).collect(Collectors.joining(" ")));
        }
    }
}
