package com.saypro.collaboration.engine.forms.generated;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the conditions of forms without the engine's FEEL, so that tests do not ask the code under test what is right. Knows
 * what the forms of the house use: comparisons with words, numbers and nothing, {@code count}, {@code and}, {@code or},
 * brackets; anything else fails.
 */
final class Condition {

    private static final Pattern TOKEN = Pattern.compile("\\s*(\"[^\"]*\"|-?\\d+|[\\w.]+|!=|[=()])");

    private final Deque<String> tokens = new ArrayDeque<>();
    private final Map<String, Object> data;

    private Condition(String text, Map<String, Object> data) {
        this.data = data;
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (end < text.stripTrailing().length()) {
            throw new AssertionError("This condition is more than the test can read: " + text);
        }
    }

    /** Whether the condition, written {@code =...}, holds on these values. */
    static boolean holds(String condition, Map<String, Object> data) {
        var reader = new Condition(condition.substring(1), data);
        boolean holds = reader.either();
        if (!reader.tokens.isEmpty()) {
            throw new AssertionError("This condition is more than the test can read: " + condition);
        }
        return holds;
    }

    private boolean either() {
        boolean holds = both();
        while ("or".equals(tokens.peek())) {
            tokens.pop();
            holds |= both();
        }
        return holds;
    }

    private boolean both() {
        boolean holds = single();
        while ("and".equals(tokens.peek())) {
            tokens.pop();
            holds &= single();
        }
        return holds;
    }

    private boolean single() {
        if ("(".equals(tokens.peek())) {
            tokens.pop();
            boolean holds = either();
            take(")");
            return holds;
        }
        Object left = operand();
        String comparison = tokens.pop();
        boolean same = Objects.equals(left, operand());
        return switch (comparison) {
            case "=" -> same;
            case "!=" -> !same;
            default -> throw new AssertionError("No comparison the test knows: " + comparison);
        };
    }

    private Object operand() {
        String token = tokens.pop();
        if (token.startsWith("\"")) {
            return token.substring(1, token.length() - 1);
        }
        if (token.equals("null")) {
            return null;
        }
        if (token.matches("-?\\d+")) {
            return Integer.valueOf(token);
        }
        if (token.equals("count")) {
            take("(");
            Object list = path(tokens.pop());
            take(")");
            return ((Collection<?>) list).size();
        }
        return path(token);
    }

    private Object path(String path) {
        Object value = data;
        for (String step : path.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return value;
    }

    private void take(String expected) {
        if (!expected.equals(tokens.poll())) {
            throw new AssertionError("Expected " + expected + " in a condition");
        }
    }
}
