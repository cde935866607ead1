package com.saypro.collaboration.models;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/** A DMN file. */
final class DecisionModel {

    private final String path;
    private final DmnModelInstance model;

    DecisionModel(String path, String text) {
        this.path = path;
        this.model = Dmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    String path() {
        return path;
    }

    Stream<Decision> decisions() {
        return model.getModelElementsByType(Decision.class).stream();
    }

    Stream<DecisionTable> tables() {
        return model.getModelElementsByType(DecisionTable.class).stream();
    }
}
