package com.saypro.collaboration.notifications.web;

import com.saypro.collaboration.directory.Group;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the head of every page whether its reader may open the page of messages. */
@ControllerAdvice("com.saypro.collaboration")
class MessagesLink {

    private static final Set<String> READERS = Set.of("process-owner", Group.ADMINISTRATOR);

    @ModelAttribute("readsMessages")
    boolean readsMessages(Authentication authentication) {
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> READERS.contains(authority.getAuthority()));
    }
}
