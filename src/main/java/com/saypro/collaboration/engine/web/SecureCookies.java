package com.saypro.collaboration.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes the webapps' own cookie one that is sent over https only, as soon as people use https. The webapps' setting for it is
 * fixed, and would lock out everybody who tries the application without https.
 */
class SecureCookies extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.isSecure();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void addHeader(String name, String value) {
                super.addHeader(name, secure(name, value));
            }

            @Override
            public void setHeader(String name, String value) {
                super.setHeader(name, secure(name, value));
            }
        });
    }

    private static String secure(String name, String value) {
        boolean open = HttpHeaders.SET_COOKIE.equalsIgnoreCase(name)
                && value != null
                && !value.toLowerCase(Locale.ROOT).contains("; secure")
                && !value.toLowerCase(Locale.ROOT).contains(";secure");
        return open ? value + "; Secure" : value;
    }
}
