package com.saypro.collaboration.engine.web;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page, and where the address of the application itself leads. */
@Controller
class SignInPage {

    static final String TASKLIST = "/camunda/app/tasklist/default/";

    @GetMapping(WebPaths.SIGN_IN)
    String signIn(Principal alreadyIn, HttpSession session, Model model) {
        if (alreadyIn != null) {
            return "redirect:/";
        }
        model.addAttribute("name", session.getAttribute(WrongPassword.NAME));
        session.removeAttribute(WrongPassword.NAME);
        return "signin";
    }

    @GetMapping("/")
    String start() {
        return "redirect:" + TASKLIST;
    }
}
