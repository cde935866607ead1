package com.saypro.collaboration.engine.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/** The engine's published description of its REST API, as a test needs it to make requests. */
final class Description {

    /**
     * One operation.
     *
     * @param path template, below the interface's own address
     * @param queries schema by name of the query parameter
     * @param body schema by name of the property of the JSON body; empty when it takes none or has other names each time
     * @param json whether it takes a JSON body
     */
    record Described(
            String method,
            String path,
            Map<String, JsonNode> pathParts,
            Map<String, JsonNode> queries,
            Map<String, JsonNode> body,
            boolean json) {

        /** The address with a name in place of each variable part that is not one of a fixed few. */
        String address(String name) {
            String filled = path;
            for (var part : pathParts.entrySet()) {
                JsonNode choices = part.getValue().path("enum");
                filled = filled.replace(
                        "{" + part.getKey() + "}",
                        choices.isArray() ? choices.get(0).asText() : name);
            }
            return Operation.filledIn(filled);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

    private final JsonNode root;

    private Description(JsonNode root) {
        this.root = root;
    }

    static List<Described> operations() {
        try (var stream = new ClassPathResource("openapi.json").getInputStream()) {
            return new Description(new ObjectMapper().readTree(stream)).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Described> read() {
        List<Described> found = new ArrayList<>();
        root.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        found.add(described(operation.getKey().toUpperCase(), path.getKey(), operation.getValue()));
                    }
                }));
        return found;
    }

    private Described described(String method, String path, JsonNode operation) {
        JsonNode schema = operation.path("requestBody").path("content").path("application/json");
        return new Described(
                method,
                path,
                parameters(operation, "path"),
                parameters(operation, "query"),
                properties(schema.path("schema")),
                !schema.isMissingNode());
    }

    private static Map<String, JsonNode> parameters(JsonNode operation, String in) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals(in)) {
                found.put(parameter.path("name").asText(), parameter.path("schema"));
            }
        });
        return found;
    }

    private Map<String, JsonNode> properties(JsonNode schema) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        if (schema.has("$ref")) {
            return properties(root.at(schema.path("$ref").asText().substring(1)));
        }
        schema.path("allOf").forEach(part -> found.putAll(properties(part)));
        schema.path("properties").fields().forEachRemaining(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }
}
