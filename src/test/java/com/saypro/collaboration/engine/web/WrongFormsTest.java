package com.saypro.collaboration.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.database.Content;
import java.lang.reflect.Method;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Somebody who may do whatever anybody may opens every page of our own and sends every form of ours with values that fit nothing,
 * one at a time and all at once: none is the server's failure, none tells of its inside, and nothing changes.
 */
@IntegrationTest
class WrongFormsTest {

    private static final String ANYBODY = "wrong.forms";

    /** These need nothing to be said. */
    private static final Set<String> MEANS_SOMETHING = Set.of("/calendar/feed", "/calendar/feed/revoke", "/signin");

    private static final List<String> VALUES = List.of(
            "",
            "x\u0000y",
            "n".repeat(5_000),
            "-1",
            "99999999999999999999",
            "2026-13-45",
            "<script>alert(1)</script>",
            "'; --",
            "\uD83D\uDE00");

    private static final List<String> NAMES =
            List.of("no-such-id", "n".repeat(3_000), "-1", "99999999999999999999", "x%00y", "%2A", "%F0%9F%98%80");

    /** What a form has that takes all its entries. */
    private static final List<String> ENTRIES = List.of("impressions", "clicks", "spend", "currency", "notAvailable");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    HttpPerson person;
    int sent;

    @BeforeEach
    void arrive() {
        var account = identity.newUser(ANYBODY);
        account.setPassword(HttpPerson.TRIAL_PASSWORD);
        identity.saveUser(account);
        Stream.concat(WrongRequestsTest.EVERY_RIGHT.stream(), Stream.of("crisis-team", "content", "content-lead"))
                .forEach(group -> identity.createMembership(ANYBODY, group));
        person = HttpPerson.signedIn(port, ANYBODY);
    }

    @AfterEach
    void leave() {
        identity.deleteUser(ANYBODY);
    }

    @Test
    void no_page_and_no_form_fails_whatever_is_wrong() {
        var before = new Content(jdbc).now();
        List<String> wrong = new ArrayList<>();

        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("com.saypro")) {
                for (String pattern : info.getPatternValues()) {
                    info.getMethodsCondition()
                            .getMethods()
                            .forEach(method -> wrong.addAll(tried(method.name(), pattern, handler.getMethod())));
                }
            }
        });

        assertThat(wrong).isEmpty();
        assertThat(sent).isGreaterThan(400);
        assertThat(new Content(jdbc).changedSince(before)).isEmpty();
    }

    private List<String> tried(String method, String pattern, Method handler) {
        List<String> wrong = new ArrayList<>();
        if (method.equals("POST") && MEANS_SOMETHING.contains(pattern)) {
            return wrong;
        }
        List<String> parameters = parameters(handler);
        if (parameters.contains("reason")) {
            attempt(method, pattern, NAMES.get(0), Map.of("action", "set", "reason", "x\u0000y"), wrong);
            attempt(method, pattern, NAMES.get(0), Map.of("action", "set", "reason", " "), wrong);
        }
        for (String name : pattern.contains("{") ? NAMES : List.of("")) {
            attempt(method, pattern, name, Map.of(), wrong);
        }
        for (String value : VALUES) {
            Map<String, String> all = new LinkedHashMap<>();
            for (String parameter : parameters) {
                attempt(method, pattern, NAMES.get(0), Map.of(parameter, value), wrong);
                all.put(parameter, value);
            }
            attempt(method, pattern, NAMES.get(0), all, wrong);
        }
        return wrong;
    }

    private void attempt(String method, String pattern, String name, Map<String, String> values, List<String> wrong) {
        sent++;
        String path = pattern.replaceAll("\\{[^}]*\\}", name);
        Answer answer =
                method.equals("GET") ? person.page(path + query(values)) : person.form("/my-tasks", path, values);
        if (answer.status() >= 500
                || answer.status() == 401
                || (answer.status() >= 400
                        && WrongRequestsTest.INSIDE.matcher(answer.body()).find())) {
            wrong.add("%s %.80s %.120s: %d %.300s".formatted(method, path, values, answer.status(), answer.body()));
        }
    }

    private static String query(Map<String, String> values) {
        return values.isEmpty()
                ? ""
                : values.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .reduce("?", (one, other) -> one + (one.equals("?") ? "" : "&") + other);
    }

    private static List<String> parameters(Method handler) {
        return Arrays.stream(handler.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .flatMap(parameter -> {
                    RequestParam declared = parameter.getAnnotation(RequestParam.class);
                    if (Map.class.isAssignableFrom(parameter.getType())) {
                        return ENTRIES.stream();
                    }
                    String name = declared.name().isEmpty() ? declared.value() : declared.name();
                    return Stream.of(name.isEmpty() ? parameter.getName() : name);
                })
                .toList();
    }
}
