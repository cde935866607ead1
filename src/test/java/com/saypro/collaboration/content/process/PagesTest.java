package com.saypro.collaboration.content.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.directory.process.Matrix;
import com.saypro.collaboration.directory.process.MatrixPeople;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every role opens every page of our own, an approved item's and a review's of communications among them; who may is in
 * {@code rights/pages.txt}. The feed's key and figures to correct are nobody's here: {@code CalendarFeedTest} and
 * {@code PerformancePageTest} have them.
 */
@IntegrationTest
class PagesTest extends ContentScene {

    /** Of the last column, which is a role's own: the crisis team reads what may have to be stopped. */
    private static final String CRISIS_TEAM = "crisis-team";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @LocalServerPort
    int port;

    MatrixPeople people;

    @BeforeEach
    void arrive() {
        people = new MatrixPeople(engine.getIdentityService(), port);
    }

    @AfterEach
    void leave() {
        people.close();
    }

    @Test
    void every_page_is_in_the_table() {
        assertThat(pages().keySet()).isEqualTo(mapped());
    }

    @Test
    void every_role_opens_the_pages_that_are_theirs_and_no_other() {
        ProcessInstance instance = content.awaitingApproval();
        String task = content.review(content.inReview(), "communications").getId();
        List<String> differences = new ArrayList<>();
        tryAll(differences, Map.of("{id}", task), Set.of("/tasks/{id}"));
        content.approve("pieter", instance, "approve", null);
        tryAll(
                differences,
                Map.of("{number}", instance.getBusinessKey(), "{when}", "2026-Q4", "{token}", "no", "{id}", "no"),
                pages().keySet());
        assertThat(differences).isEmpty();
    }

    private void tryAll(List<String> differences, Map<String, String> names, Set<String> which) {
        pages().forEach((page, may) -> {
            if (!which.contains(page) || (which.size() > 1 && page.equals("/tasks/{id}"))) {
                return;
            }
            String path = page;
            for (var name : names.entrySet()) {
                path = path.replace(name.getKey(), name.getValue());
            }
            for (String role : Matrix.ROLES.keySet()) {
                Answer answer = people.browser(role).page(path);
                boolean opened = answer.status() == 200
                        || (answer.status() == 302 && !answer.location().startsWith("/signin"));
                boolean refused = answer.status() == 403 || answer.status() == 404;
                boolean expected = may.get(column(role));
                if (opened != expected || refused == expected) {
                    differences.add(
                            "%s %s %s: %d".formatted(role, expected ? "opens" : "opens not", path, answer.status()));
                }
            }
        });
    }

    private static int column(String role) {
        return role.equals(CRISIS_TEAM)
                ? Matrix.Standing.values().length
                : Matrix.standing(role).ordinal();
    }

    private Set<String> mapped() {
        Set<String> found = new TreeSet<>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getName().startsWith("com.saypro")
                    && info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                found.addAll(info.getPatternValues());
            }
        });
        return found;
    }

    private static Map<String, List<Boolean>> pages() {
        Map<String, List<Boolean>> pages = new TreeMap<>();
        try (InputStream table = PagesTest.class.getResourceAsStream("/rights/pages.txt")) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\\|"))
                    .forEach(cells -> pages.put(
                            cells[0].strip(),
                            Arrays.stream(cells[1].strip().split(" +"))
                                    .map("yes"::equals)
                                    .toList()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return pages;
    }
}
