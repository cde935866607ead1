package com.saypro.collaboration.engine.audit;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Adds to the audit log: inside the transaction of what is recorded, or at once where there is none. */
@Component
public class AuditLog {

    private static final int LONGEST = 1_000;

    private static final String ADD = """
            insert into saypro.audit_log (at, kind, person, address, subject, detail)
            values (:at, :kind, :person, :address, :subject, :detail)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Adds an entry with the present time and the address the present request comes from.
     *
     * @param person sign-in name of somebody who exists; {@code null} when nobody known did it
     * @param subject what it was done to; no passwords and nothing from forms
     * @param detail how, in a few words
     */
    public void add(Kind kind, String person, String subject, String detail) {
        jdbc.sql(ADD)
                .param("at", Timestamp.from(clock.instant()))
                .param("kind", kind.id())
                .param("person", person)
                .param("address", address())
                .param("subject", fitting(subject))
                .param("detail", fitting(detail))
                .update();
    }

    /** The client's, as the server sees it behind a proxy it believes; empty outside requests. */
    static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : "";
    }

    private static String fitting(String text) {
        String clean = text == null ? "" : text.replace("\0", "");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 1) + "…";
    }
}
