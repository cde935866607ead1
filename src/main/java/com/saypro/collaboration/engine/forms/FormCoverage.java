package com.saypro.collaboration.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * What of a form the check on the server does not know. Only what is listed here may stand in a form: whatever a later
 * version of the form designer adds is a gap until it is either checked or known to be mere looks.
 */
public final class FormCoverage {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> SHOWS = Set.of("text", "html", "table", "image", "separator", "spacer", "button");
    private static final Set<String> LOOKS = Set.of(
            "type",
            "id",
            "key",
            "label",
            "description",
            "layout",
            "appearance",
            "properties",
            "defaultValue",
            "conditional",
            "validate",
            "readonly",
            "disabled");
    private static final Set<String> CHOICE = Set.of("values", "valuesKey", "valuesExpression", "searchable");
    private static final Map<String, Set<String>> SETTINGS = Map.ofEntries(
            Map.entry("textfield", Set.of()),
            Map.entry("textarea", Set.of()),
            Map.entry("number", Set.of("decimalDigits", "serializeToString")),
            Map.entry("checkbox", Set.of()),
            Map.entry("radio", CHOICE),
            Map.entry("select", CHOICE),
            Map.entry("checklist", CHOICE),
            Map.entry("taglist", CHOICE),
            Map.entry(
                    "datetime",
                    Set.of(
                            "subtype",
                            "dateLabel",
                            "timeLabel",
                            "timeInterval",
                            "timeSerializingFormat",
                            "use24h",
                            "disallowPassedDates")),
            Map.entry("filepicker", Set.of("accept")),
            Map.entry("expression", Set.of("expression", "computeOn")),
            Map.entry("group", Set.of("path", "components", "showOutline", "verticalAlignment")),
            Map.entry(
                    "dynamiclist",
                    Set.of(
                            "path",
                            "components",
                            "isRepeating",
                            "allowAddRemove",
                            "defaultRepetitions",
                            "showOutline",
                            "verticalAlignment",
                            "disableCollapse",
                            "nonCollapsedItems")));
    private static final Set<String> TEXT_RULES =
            Set.of("required", "minLength", "maxLength", "pattern", "patternErrorMessage", "validationType");
    private static final Map<String, Set<String>> RULES = Map.of(
            "textfield",
            TEXT_RULES,
            "textarea",
            Set.of("required", "minLength", "maxLength"),
            "number",
            Set.of("required", "min", "max"),
            "dynamiclist",
            Set.of(),
            "group",
            Set.of());

    private FormCoverage() {}

    /** What would go unchecked, one sentence for each place without the full stop; empty when nothing would. */
    public static List<String> gaps(byte[] form) {
        try {
            JsonNode read = JSON.readTree(form);
            return read.path("components").isArray()
                    ? gaps(read, Set.of(), "").toList()
                    : List.of("it is no form, as it has no components");
        } catch (IOException e) {
            return List.of("it is no readable JSON");
        }
    }

    private static Stream<String> gaps(JsonNode parent, Set<String> around, String list) {
        Stream.Builder<Stream<String>> found = Stream.builder();
        for (JsonNode component : parent.path("components")) {
            found.add(ofComponent(component, around, list));
        }
        return found.build().flatMap(gaps -> gaps);
    }

    private static Stream<String> ofComponent(JsonNode component, Set<String> around, String list) {
        String type = component.path("type").asText();
        String place = place(component);
        Stream<String> conditions = Stream.concat(
                unknown(component.path("conditional"), Set.of("hide"))
                        .map(name -> place + ": the condition “" + name + "” is not known"),
                FormExpressions.gaps(component).map(gap -> place + ": " + gap));
        if (SHOWS.contains(type)) {
            return conditions;
        }
        if (!SETTINGS.containsKey(type)) {
            return Stream.of(place + ": fields of the type “" + type + "” cannot be checked");
        }
        Set<String> settings = new HashSet<>(LOOKS);
        settings.addAll(SETTINGS.get(type));
        Stream<String> own = Stream.concat(
                unknown(component, settings).map(name -> place + ": the setting “" + name + "” is not known"),
                unknown(component.path("validate"), RULES.getOrDefault(type, Set.of("required")))
                        .map(name -> place + ": the rule “" + name + "” is not known for a " + type));
        Set<String> inside = new HashSet<>(around);
        inside.add(type);
        boolean rows = type.equals("dynamiclist");
        return Stream.of(
                        conditions,
                        own,
                        combination(component, type, around, list).map(gap -> place + ": " + gap),
                        gaps(
                                component,
                                inside,
                                rows ? component.path("allowAddRemove").asText("true") : list))
                .flatMap(gaps -> gaps);
    }

    private static Stream<String> combination(JsonNode component, String type, Set<String> around, String list) {
        Stream.Builder<String> found = Stream.builder();
        boolean inRows = around.contains("dynamiclist");
        boolean locked = component.has("readonly")
                        && !component.path("readonly").equals(JSON.valueToTree(false))
                || component.has("disabled") && !component.path("disabled").equals(JSON.valueToTree(false));
        if (inRows && (type.equals("dynamiclist") || type.equals("filepicker") || type.equals("expression"))) {
            found.add("a row of a list holds no " + type);
        }
        if (inRows && locked && !list.equals("false")) {
            found.add("a list whose rows can be added has no column that cannot be changed");
        }
        if (type.equals("dynamiclist")
                && !component.path("allowAddRemove").asBoolean(true)
                && component.path("defaultRepetitions").asInt(1) != 0) {
            found.add("a list whose rows stay as they are begins without rows (defaultRepetitions 0)");
        }
        if (type.equals("group") && !component.path("path").asText("").isEmpty()) {
            found.add("a group has no path");
        }
        if (type.equals("filepicker")) {
            List<String> endings = FileRule.accepted(FormSchema.field(component));
            if (endings.isEmpty() || !FileRule.BEGINNINGS.keySet().containsAll(endings)) {
                found.add("a file says which kinds it may be (accept), of "
                        + new TreeSet<>(FileRule.BEGINNINGS.keySet()));
            }
        }
        String hide = component.path("conditional").path("hide").asText("=");
        if (!hide.startsWith("=")) {
            found.add("a condition begins with an equals sign");
        }
        if (!isPattern(component.path("validate").path("pattern").asText(""))) {
            found.add("its pattern is none");
        }
        return found.build();
    }

    private static boolean isPattern(String pattern) {
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static Stream<String> unknown(JsonNode object, Set<String> known) {
        Stream.Builder<String> found = Stream.builder();
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                found.add(name);
            }
        }
        return found.build();
    }

    private static String place(JsonNode component) {
        for (String name : List.of("key", "path", "label", "id")) {
            if (!component.path(name).asText("").isBlank()) {
                return FormSchema.quoted(component.path(name).asText());
            }
        }
        return "a " + component.path("type").asText("component without type");
    }
}
