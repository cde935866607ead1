package com.saypro.collaboration.engine.audit;

import com.saypro.collaboration.directory.Group;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the head of every page whether its reader is an administrator, to whom the audit log and personal data are open. */
@ControllerAdvice("com.saypro.collaboration")
class AuditLink {

    @ModelAttribute("administers")
    boolean administers(Authentication authentication) {
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> authority.getAuthority().equals(Group.ADMINISTRATOR));
    }
}
