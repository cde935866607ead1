package com.saypro.collaboration.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** Answers a webapp's call with 204, as the webapps expect it, or 401 when nobody was signed in; a page goes to the sign-in page. */
class SignedOut implements LogoutSuccessHandler {

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        if (WebPaths.WEBAPP_SIGN_OUT.matches(request)) {
            response.setStatus(who == null ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.sendRedirect(request.getContextPath() + WebPaths.SIGN_IN + "?out");
        }
    }
}
