package com.saypro.collaboration.engine.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.saypro.collaboration.engine.audit.AuditLog;
import com.saypro.collaboration.engine.audit.Kind;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import com.saypro.collaboration.workdays.BusinessZone;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is kept about one person, as a document that can be handed to them. */
@Service
class Export {

    private static final String NOTE =
            "What SayPro Collaboration keeps about this person, by kind. Secrets are left out: the hash of"
                    + " the password, the token of the calendar feed. Texts that others wrote may mention the person without being here."
                    + " Moments of the engine (names without a zone) are UTC. docs/data.md says how long each kind is kept.";

    private final StillAdministrator administrators;
    private final PersonalTables tables;
    private final Traces traces;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Export(
            StillAdministrator administrators,
            PersonalTables tables,
            Traces traces,
            AuditLog audit,
            JdbcClient jdbc,
            ObjectMapper json,
            Clock clock) {
        this.administrators = administrators;
        this.tables = tables;
        this.traces = traces;
        this.audit = audit;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The document {@code {"person", "asked": {"by", "at"}, "about", "kinds": [{"title", "table", "rows": [{column: value}]}]}};
     * of each kind of which something is kept. That somebody asked stands in the audit log.
     *
     * @param by sign-in name of who asks
     * @throws Refused when nothing is kept about anybody of that name
     * @throws NotAllowed when who asks is no administrator any more
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public String of(String person, String by) {
        administrators.check(by, "Administrators hand out what is kept.");
        ObjectNode document = json.createObjectNode();
        document.put("person", person);
        document.putObject("asked")
                .put("by", by)
                .put(
                        "at",
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                clock.instant().atZone(BusinessZone.SAYPRO)));
        document.put("about", NOTE);
        ArrayNode kinds = document.putArray("kinds");
        String mail = traces.mail(person);
        for (PersonalTable table : tables.all()) {
            ArrayNode rows = rows(table, person, mail);
            if (!rows.isEmpty()) {
                kinds.addObject()
                        .put("title", table.title())
                        .put("table", table.relation())
                        .set("rows", rows);
            }
        }
        if (kinds.isEmpty()) {
            throw new Refused("Nobody is called " + person + ", and nothing is kept about anybody of that name.");
        }
        audit.add(Kind.PERSON_EXPORTED, by, person, "");
        return written(document);
    }

    private ArrayNode rows(PersonalTable table, String person, String mail) {
        ArrayNode rows = json.createArrayNode();
        jdbc.sql("select to_jsonb(t) - :hidden::text[] || %s from %s t where %s"
                        .formatted(table.adds(), table.relation(), table.condition()))
                .param("hidden", "{" + String.join(",", table.hidden()) + "}")
                .param("person", person)
                .param("mail", mail)
                .query(String.class)
                .list()
                .forEach(row -> rows.add(readable(row)));
        return rows;
    }

    /** The row without empty columns, and the engine's names without their last line. */
    private ObjectNode readable(String row) {
        ObjectNode readable = json.createObjectNode();
        try {
            JsonNode columns = json.readTree(row);
            columns.fields().forEachRemaining(column -> {
                if (!column.getValue().isNull()) {
                    readable.set(column.getKey().replaceFirst("_$", ""), column.getValue());
                }
            });
            return readable;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database wrote what is no JSON", e);
        }
    }

    private String written(ObjectNode document) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
