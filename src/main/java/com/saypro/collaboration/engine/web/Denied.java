package com.saypro.collaboration.engine.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * The usual 403, except for a form of a page that stood open until its session ended: the person is asked to sign in
 * (again) instead of being told off.
 */
class Denied implements AccessDeniedHandler {

    private final AccessDeniedHandler usual = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException
                && SecurityContextHolder.getContext().getAuthentication() == null) {
            response.sendRedirect(request.getContextPath() + WebPaths.SIGN_IN + "?again");
        } else {
            usual.handle(request, response, denied);
        }
    }
}
