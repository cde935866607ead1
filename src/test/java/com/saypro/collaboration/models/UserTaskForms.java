package com.saypro.collaboration.models;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A user task has a form of its own deployment, and declares exactly the form's keys as input parameters. */
class UserTaskForms implements Rule<ProcessModel> {

    private static final Pattern PAGE = Pattern.compile("embedded:deployment:forms/[a-z-]+/([a-z-]+)\\.html");
    private static final Set<String> BESIDES_KEYS = Set.of("view", "dueAt", "remindAt", "escalateAt");

    @Override
    public Stream<Breach> breaches(ProcessModel model, House house) {
        return model.all(UserTask.class)
                .flatMap(task -> sentences(task, house).map(sentence -> new Breach(task.getId(), sentence)));
    }

    private static Stream<String> sentences(UserTask task, House house) {
        String page = task.getCamundaFormKey();
        String id = page == null ? task.getCamundaFormRef() : declaredBy(page);
        if (id == null) {
            return Stream.of(
                    page == null
                            ? "A user task has a form (camunda:formRef)"
                            : "A page of our own is embedded:deployment:forms/<room>/<name>.html");
        }
        if (page == null && !"deployment".equals(task.getCamundaFormRefBinding())) {
            return Stream.of("A form is bound to the deployment (camunda:formRefBinding)");
        }
        FormModel form = house.forms().get(id);
        if (form == null) {
            return Stream.of("The form \"" + id + "\" exists");
        }
        Map<String, String> inputs = ProcessModel.inputs(task);
        return Stream.of(
                        form.fields().flatMap(field -> declaration(field, inputs.get(field.key()))),
                        inputs.keySet().stream()
                                .filter(name -> !BESIDES_KEYS.contains(name))
                                .filter(name -> form.fields()
                                        .noneMatch(field -> field.key().equals(name)))
                                .map(name -> "The input parameter \"" + name + "\" is a field of the form"),
                        view(form, inputs))
                .flatMap(sentences -> sentences);
    }

    /** The form beside an embedded page that declares its fields; null when the page can have none. */
    private static String declaredBy(String formKey) {
        Matcher page = PAGE.matcher(formKey);
        return page.matches() ? page.group(1) : null;
    }

    private static Stream<String> declaration(FormField field, String value) {
        if (value == null) {
            return Stream.of("The form's field \"" + field.key() + "\" is an input parameter of the task");
        }
        boolean expression = value.startsWith("${") && !value.equals("${null}");
        boolean fits = field.isList() ? expression : !value.equals("${S(\"[]\")}") && !value.isEmpty();
        return Stream.of("The empty value of \"%s\" is %s"
                        .formatted(field.key(), field.isList() ? "${S(\"[]\")}, as it is a list" : "${null}"))
                .filter(s -> !fits);
    }

    private static Stream<String> view(FormModel form, Map<String, String> inputs) {
        String view = inputs.get("view");
        if (form.readsView()) {
            return Stream.of("The input parameter \"view\" is made by one bean method, as the form reads it")
                    .filter(s -> view == null || !view.matches("\\$\\{\\w+\\.\\w+\\(.*\\)}"));
        }
        return Stream.of("No input parameter \"view\", as the form does not read it")
                .filter(s -> view != null);
    }
}
