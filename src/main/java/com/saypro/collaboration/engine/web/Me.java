package com.saypro.collaboration.engine.web;

import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of ours the person who reads it, as {@code me}, for the page's head. */
@ControllerAdvice("com.saypro.collaboration")
class Me {

    @ModelAttribute("me")
    SignedIn me(Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person ? person : null;
    }
}
