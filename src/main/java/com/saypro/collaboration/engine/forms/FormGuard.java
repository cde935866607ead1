package com.saypro.collaboration.engine.forms;

import com.saypro.collaboration.foundation.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/**
 * The engine takes whatever is sent to it; this takes only what the form allows. Refusals name the field's label and what
 * is allowed, one sentence for each problem.
 */
@Component
class FormGuard {

    /** A person reads so many sentences and not more. */
    private static final int MOST_SENTENCES = 20;

    private final Forms forms;
    private final FormCheck check;

    FormGuard(Forms forms, FormCheck check) {
        this.forms = forms;
        this.check = check;
    }

    /**
     * What of the sent values are entries: those of locked fields, and nothings and unchanged values of hidden ones, are left
     * out, so that these fields keep the value they had.
     *
     * @throws Refused when something is sent that the form does not ask for, or that is none of what its field takes
     */
    Map<String, Object> entries(TaskEntity task, Map<String, Object> sent) {
        if (sent == null || sent.isEmpty()) {
            return sent;
        }
        Optional<FormSchema> schema = forms.ofTask(task);
        if (schema.isEmpty()) {
            if (Context.getCommandContext().getAuthenticatedUserId() != null) {
                throw new Refused("This task has no form, so it takes no entries.");
            }
            return sent;
        }
        return entries(
                schema.get(), new FormData(Entries.read(task.getVariablesTyped(false))), Variables.fromMap(sent));
    }

    /** Checks those of a task's entries that are set before the task is completed. */
    Map<String, Object> entriesSoFar(TaskEntity task, Map<String, Object> sent) {
        Map<String, Object> entries = entries(task, sent);
        if (entries != null && !entries.isEmpty()) {
            forms.ofTask(task).ifPresent(schema -> {
                var data = new FormData(Entries.read(task.getVariablesTyped(false)))
                        .with(Entries.read(Variables.fromMap(entries)));
                refuse(check.problemsOf(entries.keySet(), schema, data));
            });
        }
        return entries;
    }

    /** Checks a task's entries when it is completed, whichever way. */
    void check(DelegateTask task) {
        forms.ofTask((TaskEntity) task)
                .ifPresent(schema ->
                        refuse(check.problems(schema, new FormData(Entries.read(task.getVariablesTyped(false))))));
    }

    /** Checks the entries of a start form; called processes get their variables from their caller and are not asked. */
    void check(DelegateExecution start) {
        var instance = (ExecutionEntity) start;
        if (instance.getSuperExecution() != null) {
            return;
        }
        Object initiator = instance.getProcessDefinition().getProperty(BpmnParse.PROPERTYNAME_INITIATOR_VARIABLE_NAME);
        if (initiator instanceof String name) {
            mustBeWhoStarts(instance, name);
        }
        forms.ofStart(instance).ifPresent(schema -> {
            VariableMap sent = instance.getVariablesTyped(false);
            sent.remove(initiator);
            Map<String, Object> entries = entries(schema, new FormData(Map.of()), sent);
            for (String key : Set.copyOf(sent.keySet())) {
                if (!entries.containsKey(key)) {
                    instance.removeVariable(key);
                } else if (entries.get(key) == null) {
                    instance.setVariable(key, null);
                }
            }
            refuse(check.problems(schema, new FormData(Entries.read(Variables.fromMap(entries)))));
        });
    }

    /** The engine writes who starts before what was sent, which may stand in its place by now. */
    private static void mustBeWhoStarts(ExecutionEntity instance, String initiator) {
        TypedValue sent = instance.getVariableTyped(initiator, false);
        boolean plain = sent instanceof PrimitiveValue<?> || sent != null && sent.getType() == ValueType.NULL;
        if (!plain
                || !Objects.equals(sent.getValue(), Context.getCommandContext().getAuthenticatedUserId())) {
            refuseUnknown(FormSchema.quoted(initiator));
        }
    }

    private Map<String, Object> entries(FormSchema schema, FormData before, VariableMap sent) {
        requireKnown(schema, sent.keySet());
        Map<String, Object> plain = Entries.read(sent);
        Set<String> taken = new HashSet<>(plain.keySet());
        FormData data = before.with(plain);
        List<Problem> hidden = new ArrayList<>();
        for (boolean more = true; more; ) {
            FormData now = data;
            List<FormField> left = schema.fields().stream()
                    .filter(field -> taken.contains(field.key()))
                    .filter(field -> now.locks(field) || now.hides(field))
                    .toList();
            left.stream()
                    .filter(field -> !now.locks(field) && isFilledIn(field, before, plain))
                    .forEach(field -> hidden.add(new Problem(
                            field.key(), field.quoted() + " is not asked for with these answers. Leave it empty.")));
            left.forEach(field -> taken.remove(field.key()));
            more = !left.isEmpty();
            data = more ? before.with(only(taken, plain)) : data;
        }
        if (!hidden.isEmpty()) {
            hidden.addAll(0, check.problems(schema, data));
            refuse(hidden);
        }
        refuse(check.changedRows(schema, before, data));
        Map<String, Object> entries = new HashMap<>();
        for (String key : taken) {
            Object value = plain.get(key);
            boolean asSent = value instanceof Entries.Foreign || value instanceof FileEntry;
            entries.put(key, asSent ? sent.getValueTyped(key) : value);
        }
        refuse(check.problemsOf(foreign(schema, taken, plain), schema, data));
        return entries;
    }

    /** Whether what was sent for a field is neither nothing nor what it held before. */
    private static boolean isFilledIn(FormField field, FormData before, Map<String, Object> plain) {
        var entry = new FormData(plain).entry(field);
        boolean nothing = field.isEmpty(entry) || entry.isBoolean() && !entry.booleanValue();
        return !nothing && !Feel.same(before.entry(field), entry);
    }

    /** Keys whose value is none the engine should even store. */
    private static Set<String> foreign(FormSchema schema, Set<String> taken, Map<String, Object> plain) {
        return schema.fields().stream()
                .filter(field -> taken.contains(field.key()))
                .filter(field -> new FormData(plain).entry(field).isPojo())
                .map(FormField::key)
                .collect(Collectors.toSet());
    }

    private static Map<String, Object> only(Set<String> keys, Map<String, Object> values) {
        Map<String, Object> some = new HashMap<>(values);
        some.keySet().retainAll(keys);
        return some;
    }

    private static void requireKnown(FormSchema schema, Set<String> keys) {
        String unknown = keys.stream()
                .filter(key -> !schema.has(key))
                .sorted()
                .limit(MOST_SENTENCES)
                .map(FormSchema::quoted)
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            refuseUnknown(unknown);
        }
    }

    private static void refuseUnknown(String keys) {
        throw new Refused("This form does not ask for " + keys + ". Send only the fields of the form.");
    }

    private static void refuse(List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        String sentences =
                problems.stream().limit(MOST_SENTENCES).map(Problem::sentence).collect(Collectors.joining(" "));
        int more = problems.size() - MOST_SENTENCES;
        throw new Refused(
                problems.get(0).field(), more > 0 ? sentences + " And " + more + " more of this kind." : sentences);
    }
}
