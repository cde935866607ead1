package com.saypro.collaboration.engine.deployments;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * Reads the inside of one expression. Allowed are literals, variables, properties of {@code execution} and {@code task},
 * {@code S('..')}, comparisons joined by and, or, not, and one call of a bean's method with literals and variables. Nothing
 * else can be reached from a model, above all not classes.
 */
public final class ExpressionReader {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*('[^']*'|\"[^\"]*\"|\\d+(?:\\.\\d+)?|\\w+|==|!=|<=|>=|&&|\\|\\||\\S)");
    private static final Set<String> COMPARISONS =
            Set.of("==", "!=", "<", ">", "<=", ">=", "eq", "ne", "lt", "gt", "le", "ge");
    private static final Set<String> JOINTS = Set.of("&&", "||", "and", "or");
    private static final Set<String> NEGATIONS = Set.of("!", "not", "empty");

    private final Map<String, Class<?>> beans;
    private final Deque<String> tokens = new ArrayDeque<>();
    private int calls;

    private ExpressionReader(String inside, Map<String, Class<?>> beans) {
        this.beans = beans;
        Matcher matcher = TOKEN.matcher(inside.strip());
        while (matcher.find()) {
            tokens.add(matcher.group(1));
        }
    }

    /**
     * What is wrong with the inside of an expression, as the end of a sentence; empty when it is allowed.
     *
     * @param inside what stands between the braces
     * @param beans class by name of the beans that models may use
     */
    public static Optional<String> fault(String inside, Map<String, Class<?>> beans) {
        ExpressionReader reader = new ExpressionReader(inside, beans);
        try {
            reader.whole();
            return Optional.empty();
        } catch (Fault fault) {
            return Optional.of(fault.getMessage());
        }
    }

    private void whole() {
        require(!tokens.contains("\\"), "contains no backslash");
        joined();
        require(tokens.isEmpty(), "only reads a variable, compares, or calls one method of a bean");
        require(calls <= 1, "calls one method only");
    }

    private void joined() {
        compared();
        while (nextIsIn(JOINTS)) {
            tokens.pop();
            compared();
        }
    }

    private void compared() {
        while (nextIsIn(NEGATIONS)) {
            tokens.pop();
        }
        if ("(".equals(tokens.peek())) {
            tokens.pop();
            joined();
            take(")");
            return;
        }
        operand(true);
        if (nextIsIn(COMPARISONS)) {
            tokens.pop();
            operand(true);
        }
    }

    private void operand(boolean mayCall) {
        require(!tokens.isEmpty(), "is complete");
        String token = tokens.pop();
        require(token.matches("\\w.*|'.*'|\".*\""), "only reads a variable, compares, or calls one method of a bean");
        if (token.equals("S") && "(".equals(tokens.peek())) {
            take("(");
            require(!tokens.isEmpty() && tokens.pop().matches("'.*'|\".*\""), "gives S a literal");
            take(")");
        } else if (".".equals(tokens.peek())) {
            take(".");
            member(token, tokens.isEmpty() ? "" : tokens.pop(), mayCall);
        } else {
            require(!beans.containsKey(token), "calls a method of the bean " + token);
        }
    }

    private void member(String owner, String member, boolean mayCall) {
        if (!"(".equals(tokens.peek())) {
            require(readable(owner, member), "reads no property of anything but execution and task");
            return;
        }
        require(mayCall, "gives a method literals and variables only");
        require(beans.containsKey(owner), "calls a bean that models may use, and " + owner + " is none");
        calls++;
        int given = arguments();
        require(
                Arrays.stream(beans.get(owner).getMethods())
                        .anyMatch(method -> method.getName().equals(member) && method.getParameterCount() == given),
                "calls a public method of " + owner + " with " + given + " arguments, and " + member + " is none");
    }

    private int arguments() {
        take("(");
        int given = 0;
        while (!")".equals(tokens.peek())) {
            if (given > 0) {
                take(",");
            }
            operand(false);
            given++;
        }
        take(")");
        return given;
    }

    private static boolean readable(String owner, String property) {
        return switch (owner) {
            case "execution" -> hasGetter(DelegateExecution.class, property);
            case "task" -> hasGetter(DelegateTask.class, property);
            default -> false;
        };
    }

    private static boolean hasGetter(Class<?> type, String property) {
        return Arrays.stream(type.getMethods())
                .anyMatch(method ->
                        method.getParameterCount() == 0 && method.getName().equalsIgnoreCase("get" + property));
    }

    private boolean nextIsIn(Set<String> words) {
        return !tokens.isEmpty() && words.contains(tokens.peek());
    }

    private void take(String expected) {
        require(expected.equals(tokens.poll()), "only reads a variable, compares, or calls one method of a bean");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Fault(otherwise);
        }
    }

    private static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Fault(String message) {
            super(message);
        }
    }
}
