package com.saypro.collaboration.engine.web;

import static org.springframework.security.web.util.matcher.RequestMatchers.not;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What browsers are told with every answer: no frames, no guessing of types, no referrer to other sites, no devices, and https
 * from then on once it was used; on our own pages also a strict content security policy and no copies. The webapps send their own content security policy, and a second one breaks them; their
 * scripts may be kept by the browser, which a general {@code no-store} would forbid.
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
                .addHeaderWriter(onOwnPages(new ContentSecurityPolicyHeaderWriter(POLICY)));
    }

    private static HeaderWriter onOwnPages(HeaderWriter writer) {
        return new DelegatingRequestMatcherHeaderWriter(not(WebPaths.WEBAPPS), writer);
    }
}
