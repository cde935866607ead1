package com.saypro.collaboration.engine.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.engine.web.Description.Described;
import java.util.List;
import java.util.stream.Stream;

/** What can be wrong with a call of an operation: nothing of it fits anything that exists. */
final class WrongInput {

    /**
     * One call.
     *
     * @param type of the body; {@code null} for a call with neither body nor type
     */
    record Call(String method, String path, String type, String body) {

        Answer by(HttpPerson person, String address) {
            return type == null ? person.ask(method, address + path) : person.send(method, address + path, type, body);
        }

        @Override
        public String toString() {
            return method + " " + shortened(path) + (type == null ? "" : " (" + type + ") " + shortened(body));
        }

        private static String shortened(String text) {
            return text.length() < 150 ? text : text.substring(0, 150) + "…";
        }
    }

    private static final String JSON = "application/json";
    private static final String UNKNOWN = "no-such-id";
    private static final String LONG = "n".repeat(5_000);

    private static final List<String> NAMES = List.of("x%00y", "n".repeat(3_000), "%2A");
    private static final List<String> BODIES = List.of(
            "",
            "{}",
            "null",
            "[]",
            "[null]",
            "7",
            "\"text\"",
            "{\"a\":",
            "{\"noSuchProperty\":1,\"a\\u0000\":2}",
            "[\"" + UNKNOWN + "\"]");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=part",
            "no type");

    private static final List<String> PLUGIN_QUERIES = List.of(
            "firstResult=-1&maxResults=-1",
            "firstResult=x",
            "maxResults=99999999999999999999",
            "sortBy=nonsense&sortOrder=asc",
            "sortBy=startTime",
            "sortOrder=sideways",
            "startedAfter=yesterday",
            "activityIdIn=a%00b,,",
            "parentProcessDefinitionId=%24%7B1%7D",
            "variables=a_b",
            "variables=a_eq_b,",
            "incidentMessageLike=%25%00");
    private static final List<String> PLUGIN_BODIES = List.of(
            "{\"sortBy\":\"nonsense\",\"sortOrder\":\"asc\"}",
            "{\"sorting\":[null]}",
            "{\"variables\":[{\"name\":\"a\",\"operator\":\"nonsense\",\"value\":{}}]}",
            "{\"variables\":[null]}",
            "{\"processDefinitionId\":{}}",
            "{\"processDefinitionId\":\"a\\u0000b\"}",
            "{\"activityIdIn\":[null]}",
            "{\"startedAfter\":\"2026-02-30T00:00:00.000+0000\"}",
            "{\"businessKey\":\"${1}\"}");

    private WrongInput() {}

    /** Without anything, with an address, a body and a type that do not fit. */
    static Stream<Call> asAWhole(Described operation) {
        String path = operation.address(UNKNOWN);
        Stream<Call> bare = Stream.concat(
                        Stream.of(path),
                        operation.pathParts().isEmpty()
                                ? Stream.of()
                                : NAMES.stream().map(operation::address))
                .map(address -> new Call(operation.method(), address, null, null));
        if (operation.method().equals("GET")) {
            return bare;
        }
        return Stream.concat(
                bare,
                Stream.concat(
                        BODIES.stream().map(body -> new Call(operation.method(), path, JSON, body)),
                        TYPES.stream().map(type -> new Call(operation.method(), path, type, "a=b"))));
    }

    /** As {@link #asAWhole}, and with parameters of lists and searches, for what no description tells of. */
    static Stream<Call> ofPlugin(Operation operation) {
        return Stream.of("default", "no-such-engine").flatMap(engine -> {
            String path = operation.path().replaceFirst("/x(?=/|$)", "/" + engine);
            Stream<Call> bare = Stream.concat(
                            Stream.of(path, path.replaceAll("/x(?=/|$)", "/y%00")),
                            PLUGIN_QUERIES.stream().map(query -> path + "?" + query))
                    .map(address -> new Call(operation.method(), address, null, null));
            Stream<Call> bodies = Stream.concat(BODIES.stream(), PLUGIN_BODIES.stream())
                    .map(body -> new Call(operation.method(), path, JSON, body));
            Stream<Call> types = TYPES.stream().map(type -> new Call(operation.method(), path, type, "a=b"));
            return operation.method().equals("GET")
                    ? bare
                    : Stream.of(bare, bodies, types).flatMap(calls -> calls);
        });
    }

    /** With each of its parameters and properties wrong, one at a time. */
    static Stream<Call> oneByOne(Described operation) {
        String path = operation.address(UNKNOWN);
        return Stream.concat(
                operation.queries().entrySet().stream()
                        .flatMap(query -> queries(query.getValue())
                                .map(value -> path + "?" + query.getKey() + "=" + value)
                                .map(address -> new Call(operation.method(), address, null, null))),
                operation.body().entrySet().stream()
                        .flatMap(property -> values(property.getValue())
                                .map(value -> "{\"" + property.getKey() + "\":" + value + "}")
                                .map(body -> new Call(operation.method(), path, JSON, body))));
    }

    private static Stream<String> queries(JsonNode schema) {
        if (schema.has("enum")) {
            return Stream.of("nonsense");
        }
        if (schema.path("format").asText().equals("date-time")) {
            return Stream.of("yesterday", "2026-13-45T00:00:00.000%2B0000");
        }
        return switch (schema.path("type").asText()) {
            case "integer" -> Stream.of("x", "-1", "99999999999999999999");
            case "boolean" -> Stream.of("maybe");
            default -> Stream.of("x%00y", "a,,b%24%7B1%7D");
        };
    }

    private static Stream<String> values(JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "integer" -> Stream.of("\"x\"", "-1", "99999999999999999999", "null");
            case "boolean" -> Stream.of("\"maybe\"", "null");
            case "array" -> Stream.of("7", "null", "[null]", "[{}]", "[\"x\\u0000\"]");
            case "string" -> Stream.of("{}", "null", "\"\"", "\"x\\u0000y\"", "\"" + LONG + "\"");
            // Not "{}": a query that asks for everything is an order, and a right one.
            default ->
                Stream.of(
                        "7",
                        "null",
                        "{\"a\":null}",
                        "{\"a\\u0000\":{\"value\":1}}",
                        "{\"a\":{\"value\":\"x\",\"type\":\"nonsense\"}}",
                        "{\"a\":{\"value\":\"x\",\"type\":\"Integer\"}}");
        };
    }
}
