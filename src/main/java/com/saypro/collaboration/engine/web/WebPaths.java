package com.saypro.collaboration.engine.web;

import static org.springframework.security.web.util.matcher.RequestMatchers.anyOf;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RegexRequestMatcher;
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

    /** Where the engine itself answers: a slash at the end of an address means nothing to it. */
    static final RequestMatcher INTERFACES = anyOf(WEBAPP_CALLS, REST);

    /**
     * What nobody may call, whoever it is: the webapps' own sign-in and first-user pages, which ours replaces, what tells
     * whoever is signed in whether a password of somebody else is right, and waiting for external work by way of the webapps,
     * whose filters cannot: programs do it over the REST API. Nothing is told to the vendor. An upload to a variable may name a
     * class, of which the engine's interface makes an object before it asks who may.
     */
    static final RequestMatcher NOBODYS = anyOf(
            RegexRequestMatcher.regexMatcher(HttpMethod.POST, "/(engine-rest|camunda/api)/.*/data([/?].*)?"),
            path("/camunda/api/admin/auth/user/*/login/**"),
            path("/camunda/api/admin/setup/**"),
            path("/camunda/api/engine/engine/*/external-task/fetchAndLock/**"),
            path("/camunda/api/engine/engine/*/identity/verify/**"),
            path("/engine-rest/identity/verify/**"),
            post("/camunda/api/engine/engine/*/telemetry/configuration/**"),
            post("/engine-rest/telemetry/configuration/**"),
            post("/engine-rest/engine/*/telemetry/configuration/**"),
            path("/engine-rest/engine/*/identity/verify/**"));

    /** What the engine tells and lets do everybody, and what is about the engine itself. */
    static final RequestMatcher ADMINISTRATORS = anyOf(
            path("/camunda/api/engine/engine/*/telemetry/**"),
            path("/camunda/api/engine/engine/*/metrics/**"),
            path("/camunda/api/engine/engine/*/history/cleanup/**"),
            path("/engine-rest/telemetry/**"),
            path("/engine-rest/engine/*/telemetry/**"),
            path("/engine-rest/metrics/**"),
            path("/engine-rest/engine/*/metrics/**"),
            path("/engine-rest/history/cleanup/**"),
            path("/engine-rest/engine/*/history/cleanup/**"));

    /** For those who open Cockpit: jobs, of which the engine shows its own to everybody, how much there is of what, and Cockpit. */
    static final RequestMatcher COCKPIT = anyOf(
            path("/camunda/api/cockpit/**"),
            path("/camunda/api/engine/engine/*/process-definition/statistics/**"),
            path("/engine-rest/process-definition/statistics/**"),
            path("/engine-rest/engine/*/process-definition/statistics/**"),
            path("/camunda/api/engine/engine/*/job/**"),
            path("/camunda/api/engine/engine/*/history/job-log/**"),
            path("/engine-rest/job/**"),
            path("/engine-rest/engine/*/job/**"),
            path("/engine-rest/history/job-log/**"),
            path("/engine-rest/engine/*/history/job-log/**"));

    private WebPaths() {}

    static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    static RequestMatcher post(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pattern);
    }
}
