package com.saypro.collaboration.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets everything behind it see one address where the server would take several for the same. An address whose fixed
 * part is written with escapes or parameters ({@code /%65ngine-rest}, {@code /engine-rest;a=b}) is refused. The engine's
 * interfaces ignore a slash at the end, and the webapps send some; there it is taken away.
 */
class PlainAddresses extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String fixed = request.getContextPath() + request.getServletPath();
        if (request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH
                && !(request.getRequestURI() + "/").startsWith(fixed + "/")) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else if (request.getRequestURI().endsWith("/") && WebPaths.INTERFACES.matches(request)) {
            chain.doFilter(new WithoutSlash(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static final class WithoutSlash extends HttpServletRequestWrapper {

        WithoutSlash(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return cut(super.getRequestURI());
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(cut(super.getRequestURL().toString()));
        }

        @Override
        public String getPathInfo() {
            return cut(super.getPathInfo());
        }

        /** Several slashes are left: the doors refuse them. */
        private static String cut(String path) {
            return path == null || !path.endsWith("/") || path.endsWith("//")
                    ? path
                    : path.substring(0, path.length() - 1);
        }
    }
}
