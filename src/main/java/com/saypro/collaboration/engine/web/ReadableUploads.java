package com.saypro.collaboration.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** An upload to the engine's interfaces says where its parts end (RFC 2046): without it, nobody could read them. */
class ReadableUploads extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/") || hasBoundary(type);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // RefusalFilter has the sentence.
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().print("{}");
    }

    private static boolean hasBoundary(String type) {
        try {
            String boundary = MediaType.parseMediaType(type).getParameter("boundary");
            return boundary != null && !boundary.replace("\"", "").isBlank();
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
