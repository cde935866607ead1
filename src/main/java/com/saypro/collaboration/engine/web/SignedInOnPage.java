package com.saypro.collaboration.engine.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Turns a stranger's short session into one that lasts, and leads to the page that was asked for before, whatever host the
 * request names.
 */
class SignedInOnPage extends SavedRequestAwareAuthenticationSuccessHandler {

    private final SessionLimits limits;
    private final Clock clock;

    SignedInOnPage(SessionLimits limits, Clock clock, RequestCache requestCache) {
        this.limits = limits;
        this.clock = clock;
        setRequestCache(requestCache);
        setDefaultTargetUrl("/");
        setRedirectStrategy((request, response, url) -> response.sendRedirect(withoutHost(url)));
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws ServletException, IOException {
        var session = request.getSession();
        session.setMaxInactiveInterval((int) limits.idle().toSeconds());
        session.setAttribute(StillHere.SINCE, clock.instant());
        super.onAuthenticationSuccess(request, response, who);
    }

    private static String withoutHost(String url) {
        int host = url.indexOf("://");
        int path = host < 0 ? 0 : url.indexOf('/', host + 3);
        return path < 0 ? "/" : url.substring(path);
    }
}
