package com.saypro.collaboration.engine.web;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The paths that sign-in treats differently. */
final class WebPaths {

    static final String SIGN_IN = "/signin";
    static final String SIGN_OUT = "/signout";

    /** Everything that Tasklist, Cockpit, Admin and Welcome are made of. */
    static final RequestMatcher WEBAPPS = path("/camunda/**");

    static final RequestMatcher WEBAPP_CALLS = path("/camunda/api/**");

    /** The webapps' own sign-out. */
    static final RequestMatcher WEBAPP_SIGN_OUT = post("/camunda/api/admin/auth/user/*/logout");

    /** The engine's interface for other programs. */
    static final RequestMatcher REST = path("/engine-rest/**");

    private WebPaths() {}

    static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    static RequestMatcher post(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pattern);
    }
}
