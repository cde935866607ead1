package com.saypro.collaboration.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.saypro.collaboration.browser.Windows;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The Tasklist's own form script, taken out of the Tasklist's page, so that many forms can be drawn quickly. */
final class FormJs {

    /**
     * What stands in a form.
     *
     * @param before what the task holds
     * @param entries what the person changes
     */
    record Filled(Map<String, Object> before, Map<String, Object> entries) {}

    /**
     * A form as the person has it before them.
     *
     * @param shown keys of the fields that are to be seen
     * @param sent what would be submitted
     * @param wrong what the form complains about, by key
     */
    record Drawn(Set<String> shown, Map<String, Object> sent, Map<String, String> wrong) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String DRAW = """
            async text => {
              const [schema, filled] = JSON.parse(text);
              let load;
              self.webpackChunkcamunda_bpm_webapp.push([['test' + Math.random()], {}, given => { load = given; }]);
              const { Form } = load(Object.keys(load.m).find(id => /createForm=/.test(load.m[id].toString())));
              const forms = [];
              for (const { before, entries } of filled) {
                const container = document.createElement('div');
                container.style.display = 'none';
                document.body.appendChild(container);
                const form = new Form({ container });
                await form.importSchema(schema, { ...before, ...entries });
                forms.push({ form, container });
              }
              const shown = container => [...container.textContent.matchAll(/\\[\\[(\\w+)\\]\\]/g)].map(found => found[1]);
              const registered = ({ form, container }) => {
                const keys = form.get('formFieldInstanceRegistry').getAllKeyed().map(({ id }) => form.get('formFieldRegistry').get(id).key);
                return shown(container).filter(key => !lists.includes(key)).every(key => keys.includes(key));
              };
              const lists = JSON.stringify(schema).match(/"path":"\\w+"/g)?.map(path => path.slice(8, -1)) ?? [];
              for (let waits = 0; waits < 200 && !forms.every(registered); waits++) {
                await new Promise(done => setTimeout(done, 50));
              }
              return JSON.stringify(forms.map(({ form, container }) => {
                const seen = shown(container);
                const { data, errors } = form.submit();
                const wrong = {};
                for (const id of Object.keys(errors)) {
                  const { key, path } = form.get('formFieldRegistry').get(id);
                  if (JSON.stringify(errors[id]).length > 4) {
                    wrong[key || path] = JSON.stringify(errors[id]);
                  }
                }
                form.destroy();
                container.remove();
                return { shown: seen, sent: data, wrong };
              }));
            }""";

    private final Page page;

    /** Opens the Tasklist. */
    FormJs(Windows windows) {
        page = windows.tasklistOf("nomsa").window().page();
    }

    List<Drawn> draw(JsonNode form, List<Filled> filled) {
        try {
            String sent = JSON.writeValueAsString(List.of(marked(form.deepCopy()), filled));
            JsonNode drawn = JSON.readTree((String) page.evaluate(DRAW, sent));
            return JSON.convertValue(drawn, JSON.getTypeFactory().constructCollectionType(List.class, Drawn.class));
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The form with each field's key for its label, by which it is found on the page. */
    private static JsonNode marked(JsonNode parent) {
        for (JsonNode component : parent.path("components")) {
            boolean rows = component.path("type").asText().equals("dynamiclist");
            String key = component.path(rows ? "path" : "key").asText("");
            if (!key.isEmpty()) {
                for (String label : List.of("label", "dateLabel", "timeLabel")) {
                    if (component.has(label)) {
                        ((ObjectNode) component).put(label, "[[" + key + "]]");
                    }
                }
            }
            if (!rows) {
                marked(component);
            }
        }
        return parent;
    }
}
