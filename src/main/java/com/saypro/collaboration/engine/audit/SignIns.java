package com.saypro.collaboration.engine.audit;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.stereotype.Component;

/**
 * Records sign-ins and sign-outs. A program's sign-in counts each time its password is checked, not with each request. Of a
 * failed sign-in the name is kept only if somebody has it, as people type passwords into the wrong field; how many failures
 * are written down is bounded, whatever strangers do.
 */
@Component
class SignIns {

    private static final String EXISTS = "select id_ from public.act_id_user where id_ = :id";

    private final AuditLog log;
    private final JdbcClient jdbc;
    private final Failures failures;

    SignIns(AuditLog log, JdbcClient jdbc, Failures failures) {
        this.log = log;
        this.jdbc = jdbc;
        this.failures = failures;
    }

    @EventListener
    void in(InteractiveAuthenticationSuccessEvent event) {
        String way =
                event.getGeneratedBy() == UsernamePasswordAuthenticationFilter.class ? "Sign-in page" : "HTTP Basic";
        String person = event.getAuthentication().getName();
        log.add(Kind.SIGNED_IN, person, person, way);
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        // Both ways cost the same, so that the time taken does not tell which names exist.
        Optional<String> person = jdbc.sql(EXISTS)
                .param("id", event.getAuthentication().getName().strip().replace("\0", ""))
                .query(String.class)
                .optional();
        failures.writable(person, AuditLog.address())
                .ifPresent(more -> log.add(
                        Kind.SIGN_IN_FAILED,
                        person.orElse(null),
                        person.orElse(""),
                        (person.isPresent() ? "Wrong password" : "Nobody of that name")
                                + (more == 0 ? "" : "; " + Budget.more(more))));
    }

    @EventListener
    void out(LogoutSuccessEvent event) {
        String person = event.getAuthentication().getName();
        log.add(Kind.SIGNED_OUT, person, person, "");
    }
}
