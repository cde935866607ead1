package com.saypro.collaboration.content.web;

import com.saypro.collaboration.directory.Directory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the head of every page whether its reader may open the calendar. */
@ControllerAdvice("com.saypro.collaboration")
class CalendarLink {

    private final Directory directory;

    CalendarLink(Directory directory) {
        this.directory = directory;
    }

    @ModelAttribute("readsCalendar")
    boolean readsCalendar(Authentication authentication) {
        return authentication != null
                && directory.belongs(authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .toList());
    }
}
