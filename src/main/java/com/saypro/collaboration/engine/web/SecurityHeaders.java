package com.saypro.collaboration.engine.web;

import static org.springframework.security.web.util.matcher.RequestMatchers.not;

import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What browsers are told with every answer: no frames, no guessing of types, no referrer to other sites, no devices, and https
 * from then on once it was used; on our own pages also a strict content security policy. Nothing but files is kept by the
 * browser: not our pages, not the webapps' and not what the engine answers. The webapps send their own content security policy,
 * and a second one breaks them.
 */
class SecurityHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** No page needs them, so no script that slips in gets them. */
    private static final String NO_DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(),"
            + " hid=(), midi=(), display-capture=(), publickey-credentials-get=()";

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .addHeaderWriter(onOwnPages(new CacheControlHeadersWriter()))
                .addHeaderWriter(noCopies(WebPaths.INTERFACES))
                .addHeaderWriter(noCopies(WebPaths.path("/camunda/app/*/*/")))
                .addHeaderWriter(onOwnPages(new ContentSecurityPolicyHeaderWriter(POLICY)));
    }

    /** In place of the engine's own {@code no-cache}, which lets copies lie about. */
    private static HeaderWriter noCopies(RequestMatcher where) {
        return new DelegatingRequestMatcherHeaderWriter(
                where, (request, response) -> response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store"));
    }

    private static HeaderWriter onOwnPages(HeaderWriter writer) {
        return new DelegatingRequestMatcherHeaderWriter(not(WebPaths.WEBAPPS), writer);
    }
}
