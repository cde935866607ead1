package com.saypro.collaboration.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses whose fixed part is written with escapes or parameters ({@code /%65ngine-rest},
 * {@code /engine-rest;a=b}). The server would find the servlet all the
 * same, and what stands in front of it would see another address than the servlet does.
 */
class PlainAddresses extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String fixed = request.getContextPath() + request.getServletPath();
        if (request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH
                && !(request.getRequestURI() + "/").startsWith(fixed + "/")) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }
}
