package com.saypro.collaboration.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** A table says what it shows; without columns of its own it shows example ones. */
class FormTables implements Rule<FormModel> {

    @Override
    public Stream<Breach> breaches(FormModel form, House house) {
        return form.json().findParents("type").stream()
                .filter(component -> component.path("type").asText().equals("table"))
                .filter(table -> table.path("dataSource").asText().isBlank() || !hasColumns(table))
                .map(table -> new Breach(table.path("label").asText(), "A table has a dataSource and columns"));
    }

    private static boolean hasColumns(JsonNode table) {
        return !table.path("columns").isEmpty() || table.has("columnsExpression");
    }
}
