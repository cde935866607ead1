package com.saypro.collaboration.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** A form says what it is made for. */
class FormSettings implements Rule<FormModel> {

    @Override
    public Stream<Breach> breaches(FormModel form, House house) {
        JsonNode json = form.json();
        Stream.Builder<String> found = Stream.builder();
        if (!form.id().equals(FileName.stem(form.path())) || !FileName.isKebabCase(form.id())) {
            found.add("The file is named like the form's id, in kebab-case");
        }
        if (!json.path("schemaVersion").isInt()) {
            found.add("A form has a schemaVersion");
        }
        if (!"default".equals(json.path("type").asText())) {
            found.add("The type of a form is \"default\"");
        }
        if (!"Camunda Platform".equals(json.path("executionPlatform").asText())
                || !json.path("executionPlatformVersion").asText().matches("7\\.24\\.\\d+")) {
            found.add("A form is made for Camunda Platform 7.24.0");
        }
        if (json.path("exporter").path("name").asText().isBlank()) {
            found.add("A form names its exporter");
        }
        return found.build().map(sentence -> new Breach("", sentence));
    }
}
