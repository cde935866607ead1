package com.saypro.collaboration.engine.web;

import com.saypro.collaboration.foundation.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people change their own password. Every other session of theirs ends; the one they change it in goes on. */
@Controller
class MyPassword {

    private static final String PATH = "/my-password";

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final OwnPassword ownPassword;

    MyPassword(OwnPassword ownPassword) {
        this.ownPassword = ownPassword;
    }

    @GetMapping(PATH)
    String show() {
        return "my-password";
    }

    @PostMapping(PATH)
    String change(
            @RequestParam("old") String old,
            @RequestParam("fresh") String fresh,
            @RequestParam("again") String again,
            Principal me,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            stay(ownPassword.change(me.getName(), request.getRemoteAddr(), old, fresh, again), request, response);
            next.addFlashAttribute("changed", true);
        } catch (Refused refused) {
            next.addFlashAttribute("problem", refused.getMessage());
            next.addFlashAttribute("field", refused.field().orElse(""));
        } catch (TooManyWrongPasswords tooMany) {
            next.addFlashAttribute(
                    "problem",
                    "There were too many wrong passwords, so yours was not looked at. Please wait a minute and try again.");
            next.addFlashAttribute("field", "old");
        }
        return "redirect:" + PATH;
    }

    private void stay(Account account, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        var context = new SecurityContextImpl(account.signedIn());
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
