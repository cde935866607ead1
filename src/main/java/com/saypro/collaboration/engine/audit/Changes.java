package com.saypro.collaboration.engine.audit;

import com.saypro.collaboration.directory.RightChanged;
import com.saypro.collaboration.engine.rights.PasswordChanged;
import com.saypro.collaboration.engine.rights.PersonChanged;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records what the engine's operation log does not say: what of a person changed, and the rights that a start applies. */
@Component
class Changes {

    /** In whose name a start seeds, as in the engine's operation log. */
    private static final String DIRECTORY = "directory";

    private final AuditLog log;

    Changes(AuditLog log) {
        this.log = log;
    }

    @EventListener
    void password(PasswordChanged event) {
        log.add(
                Kind.PASSWORD_CHANGED,
                event.by(),
                event.person(),
                event.person().equals(event.by()) ? "Own" : "");
    }

    /** Not the values: names and addresses of people belong where they can be erased. */
    @EventListener
    void person(PersonChanged event) {
        log.add(Kind.PERSON_CHANGED, event.by(), event.person(), String.join(", ", event.what()));
    }

    @EventListener
    void right(RightChanged event) {
        log.add(
                Kind.RIGHT,
                DIRECTORY,
                event.resource(),
                "Start, %s, of: %s, permissions: %s"
                        .formatted(
                                event.change().name().toLowerCase(Locale.ROOT),
                                event.holder(),
                                String.join(", ", event.permissions())));
    }
}
