package com.saypro.collaboration.engine.web;

import static com.saypro.collaboration.HttpPerson.TRIAL_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.engine.web.OpenToStrangers.Door;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMethodMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * What answers people who have not signed in is the list in {@link OpenToStrangers} and nothing else, wherever the application
 * or a library keeps something that could answer.
 */
@IntegrationTest
class StrangersTest {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final List<String> FOLDERS = List.of("static", "public", "resources", "META-INF/resources");

    @Autowired
    ApplicationContext context;

    @Autowired
    ServletContext servlets;

    @LocalServerPort
    int port;

    @Test
    void the_list_is_what_people_know_of() {
        assertThat(OpenToStrangers.DOORS)
                .extracting(door -> door.method() + " " + door.pattern())
                .containsExactlyInAnyOrder(
                        "GET /signin",
                        "POST /signin",
                        "GET /saypro.css",
                        "GET /saypro.svg",
                        "GET /favicon.ico",
                        "GET /calendar/feed/*.ics",
                        "GET /livez",
                        "GET /readyz");
    }

    @Test
    void every_line_of_the_list_is_needed() {
        for (Door door : OpenToStrangers.DOORS) {
            Answer answer = HttpPerson.stranger(port)
                    .open(door.method().name(), door.pattern().replace("*", "no-such-token"));
            assertThat(answer.status()).as(door.toString()).isIn(200, 302, 404);
            assertThat(answer.location())
                    .as(door.toString())
                    .isEqualTo(door.pattern().equals("/signin") && answer.status() == 302 ? "/signin?again" : "");
        }
    }

    @Test
    void what_may_be_read_may_be_asked_about() {
        for (Door door : OpenToStrangers.DOORS) {
            if (door.method() == HttpMethod.GET) {
                String path = door.pattern().replace("*", "no-such-token");
                assertThat(HttpPerson.stranger(port).open("HEAD", path).status())
                        .as(path)
                        .isEqualTo(HttpPerson.stranger(port).open("GET", path).status());
            }
        }
    }

    @Test
    void every_page_leads_a_stranger_to_the_sign_in_and_from_there_to_the_page_that_was_asked_for() {
        Set<String> pages = new TreeSet<>();
        requestMappings()
                .filter(mapping -> mapping.getMethodsCondition().isEmpty()
                        || mapping.getMethodsCondition().getMethods().stream()
                                .anyMatch(method -> method.name().equals("GET")))
                .forEach(mapping -> pages.addAll(addresses(mapping)));
        pages.removeIf(path -> isOpen("GET", path));

        assertThat(pages).contains("/my-tasks", "/calendar", "/content/x", "/tasks/x", "/messages");
        for (String page : pages) {
            var stranger = HttpPerson.stranger(port);
            assertThat(stranger.page(page + "?a=b").location()).as(page).isEqualTo("/signin");
            assertThat(stranger.signIn("thandi", TRIAL_PASSWORD).location())
                    .as(page)
                    .isEqualTo(page + "?a=b");
        }
    }

    @Test
    void nothing_that_is_mapped_to_code_answers_a_stranger() {
        Set<String> paths = new TreeSet<>();
        requestMappings().forEach(mapping -> paths.addAll(addresses(mapping)));
        context.getBeansOfType(HandlerMapping.class).values().stream()
                .filter(AbstractUrlHandlerMapping.class::isInstance)
                .forEach(mapping -> ((AbstractUrlHandlerMapping) mapping)
                        .getHandlerMap()
                        .keySet()
                        .forEach(pattern -> paths.add(concrete(pattern))));
        servlets.getServletRegistrations()
                .values()
                .forEach(servlet -> servlet.getMappings().forEach(pattern -> paths.add(concrete(pattern))));
        servlets.getFilterRegistrations()
                .values()
                .forEach(filter -> filter.getUrlPatternMappings().forEach(pattern -> paths.add(concrete(pattern))));

        assertThat(paths).contains("/my-tasks/x/hand-back", "/engine-rest/x", "/camunda/api/engine/x", "/error", "/x");
        for (String path : paths) {
            METHODS.forEach(method -> assertClosed(method, path));
        }
    }

    @Test
    void no_file_that_the_application_or_a_library_brings_answers_a_stranger() throws IOException {
        Set<String> paths = new TreeSet<>();
        var resolver = new PathMatchingResourcePatternResolver();
        for (String folder : FOLDERS) {
            for (Resource file : resolver.getResources("classpath*:/" + folder + "/**")) {
                String address = file.getURL().toString();
                if (!address.endsWith("/")) {
                    paths.add(address.substring(address.lastIndexOf("/" + folder + "/") + folder.length() + 1));
                }
            }
        }
        paths.addAll(paths.stream()
                .filter(path -> path.startsWith("/webjars/camunda/"))
                .map(path -> path.replaceFirst("^/webjars", ""))
                .toList());

        assertThat(paths).hasSizeGreaterThan(100).contains("/saypro.css", "/camunda/app/tasklist/index.html");
        for (String path : paths) {
            assertClosed("GET", path.replace(" ", "%20"));
        }
    }

    private void assertClosed(String method, String path) {
        if (isOpen(method, path)) {
            return;
        }
        Answer answer = HttpPerson.stranger(port).open(method, path);
        String what = method + " " + path + ": " + answer.status() + " " + answer.location();
        if (answer.status() == 302) {
            assertThat(answer.location()).as(what).isIn("/signin", "/signin?again");
        } else {
            assertThat(answer.status()).as(what).isIn(400, 401, 403);
        }
        assertThat(answer.body().length()).as(what + " " + answer.body()).isLessThan(3_000);
    }

    private Stream<RequestMappingInfo> requestMappings() {
        return context.getBeansOfType(HandlerMapping.class).values().stream()
                .filter(AbstractHandlerMethodMapping.class::isInstance)
                .flatMap(mapping -> ((AbstractHandlerMethodMapping<?>) mapping).getHandlerMethods().keySet().stream())
                .map(RequestMappingInfo.class::cast);
    }

    private static List<String> addresses(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream().map(StrangersTest::concrete).toList();
    }

    private static String concrete(String pattern) {
        String path = Operation.filledIn(pattern).replace("**", "x").replace("*", "x");
        return path.startsWith("/") ? path : "/" + path;
    }

    private static boolean isOpen(String method, String path) {
        return OpenToStrangers.matcher().matches(new MockHttpServletRequest(method, path));
    }
}
