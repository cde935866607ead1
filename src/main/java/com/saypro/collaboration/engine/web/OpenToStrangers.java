package com.saypro.collaboration.engine.web;

import static org.springframework.security.web.util.matcher.RequestMatchers.anyOf;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Everything that answers people who have not signed in. What is not in this list needs sign-in, whoever adds it and
 * wherever; whoever adds a line here says why strangers need it. The port for operators is another matter
 * ({@link ManagementConfiguration}).
 */
final class OpenToStrangers {

    /**
     * One thing a stranger may ask for.
     *
     * @param method the only method that is open; what may be read may also be asked about by {@code HEAD}
     * @param pattern path pattern
     */
    record Door(HttpMethod method, String pattern) {

        RequestMatcher matcher() {
            var patterns = PathPatternRequestMatcher.withDefaults();
            return method == HttpMethod.GET
                    ? anyOf(patterns.matcher(method, pattern), patterns.matcher(HttpMethod.HEAD, pattern))
                    : patterns.matcher(method, pattern);
        }
    }

    static final List<Door> DOORS = List.of(
            // The sign-in page, what it is made of, and the icon that browsers ask for by themselves.
            new Door(HttpMethod.GET, WebPaths.SIGN_IN),
            new Door(HttpMethod.POST, WebPaths.SIGN_IN),
            new Door(HttpMethod.GET, "/saypro.css"),
            new Door(HttpMethod.GET, "/saypro.svg"),
            new Door(HttpMethod.GET, "/favicon.ico"),
            // Private calendar feeds, whose address is the key: calendar programs cannot sign in.
            new Door(HttpMethod.GET, "/calendar/feed/*.ics"),
            // Whether this node lives and can serve people, for the proxy in front.
            new Door(HttpMethod.GET, "/livez"),
            new Door(HttpMethod.GET, "/readyz"));

    private OpenToStrangers() {}

    /** Whether a request asks for one of them. */
    static RequestMatcher matcher() {
        return anyOf(DOORS.stream().map(Door::matcher).toArray(RequestMatcher[]::new));
    }
}
