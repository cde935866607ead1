package com.saypro.collaboration.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in page, which says so and still holds the name that was entered. */
class WrongPassword implements AuthenticationFailureHandler {

    /** Session attribute with the name that was entered last. */
    static final String NAME = WrongPassword.class.getName() + ".name";

    private static final int LONGEST_NAME = 64;

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException wrong)
            throws IOException {
        String name = request.getParameter("username");
        if (name != null) {
            request.getSession().setAttribute(NAME, name.substring(0, Math.min(name.length(), LONGEST_NAME)));
        }
        response.sendRedirect(request.getContextPath()
                + WebPaths.SIGN_IN
                + (wrong instanceof TooManyWrongPasswords ? "?wait" : "?wrong"));
    }
}
