package com.saypro.collaboration.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;

/** Forms as the check on the server sees them. */
final class FormOnTheServer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProcessEngine engine;
    private final FormSchema schema;
    private final List<FormField> shownOnly = new ArrayList<>();

    FormOnTheServer(ProcessEngine engine, JsonNode form) {
        this.engine = engine;
        this.schema = FormSchema.read(new ByteArrayInputStream(form.toString().getBytes(StandardCharsets.UTF_8)));
        collectShownOnly(form, List.of());
    }

    /**
     * What is asked for, named as the browser does it.
     *
     * @param before what the task holds
     * @param sent what the browser sends
     */
    Set<String> shown(Map<String, Object> before, JsonNode sent) {
        var data = new FormData(Entries.read(variables(before)))
                .with(Entries.read(variables(JSON.convertValue(sent, Map.class))));
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            Set<String> shown = new TreeSet<>();
            shownOnly.stream().filter(part -> !data.hides(part)).forEach(part -> shown.add("#" + part.key()));
            for (FormField field : schema.fields()) {
                if (!data.hides(field)) {
                    shown.add(field.key());
                    JsonNode rows = field.isRows() ? data.entry(field) : JSON.createArrayNode();
                    for (int i = 0; i < rows.size(); i++) {
                        for (FormField column : field.columns()) {
                            shown.add(field.key() + "." + i + "." + column.key());
                        }
                    }
                }
            }
            return shown;
        });
    }

    /** What is shown or not. */
    Set<String> conditional() {
        Set<String> names = new TreeSet<>();
        shownOnly.stream().filter(part -> !part.hiddenWhen().isEmpty()).forEach(part -> names.add("#" + part.key()));
        schema.fields().stream()
                .filter(field -> !field.hiddenWhen().isEmpty())
                .forEach(field -> names.add(field.key()));
        return names;
    }

    /** As the Tasklist sends it and the engine keeps it. */
    static VariableMap variables(Map<?, ?> values) {
        VariableMap variables = Variables.createVariables();
        values.forEach((key, value) -> {
            boolean structured = value instanceof Map || value instanceof List;
            variables.put(
                    (String) key, structured ? Spin.JSON(JSON.valueToTree(value).toString()) : value);
        });
        return variables;
    }

    private void collectShownOnly(JsonNode parent, List<String> around) {
        for (JsonNode part : parent.path("components")) {
            List<String> conditions = new ArrayList<>(around);
            if (part.at("/conditional/hide").isTextual()) {
                conditions.add(part.at("/conditional/hide").asText());
            }
            String type = part.path("type").asText();
            if (!part.has("key") && !type.equals("dynamiclist")) {
                shownOnly.add(new FormField(part.path("id").asText(), type, "", part, conditions, List.of()));
            }
            if (type.equals("group")) {
                collectShownOnly(part, conditions);
            }
        }
    }
}
