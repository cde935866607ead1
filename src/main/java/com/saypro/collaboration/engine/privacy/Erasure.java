package com.saypro.collaboration.engine.privacy;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import com.saypro.collaboration.directory.Pseudonym;
import com.saypro.collaboration.engine.audit.AuditLog;
import com.saypro.collaboration.engine.audit.Kind;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes an account and replaces the person by a pseudonym wherever the application keeps them, in one transaction. Records of
 * the last five years keep the sign-in name until they are older; {@link PendingErasures} replaces it then.
 */
@Service
class Erasure {

    /**
     * What was done.
     *
     * @param pseudonym what stands for the person now
     * @param replaced places
     * @param kept records that keep the name, and until when; empty when none does
     */
    record Erased(String pseudonym, long replaced, Optional<Traces.Records> kept) {}

    /**
     * Whom to erase.
     *
     * @param person sign-in name
     * @param fullName and mail address as they were, if the account is gone; empty when nobody knows
     */
    record Wish(String person, String fullName, String mail) {

        Wish {
            fullName = fullName.strip();
            mail = mail.strip();
            if (!fullName.isEmpty() && !fullName.contains(" ")) {
                throw new Refused(
                        "fullName", "Give the full name with first and last name: a single word may stand for others.");
            }
            if (!mail.isEmpty() && !mail.matches("[^@\\s]+@[^@\\s]+")) {
                throw new Refused("mail", "This is no mail address. Leave it out if you do not know it.");
            }
        }
    }

    private final IdentityService identity;
    private final Directory directory;
    private final StillAdministrator administrators;
    private final LivingNames living;
    private final Traces traces;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Erasure(
            IdentityService identity,
            Directory directory,
            StillAdministrator administrators,
            LivingNames living,
            Traces traces,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.identity = identity;
        this.directory = directory;
        this.administrators = administrators;
        this.living = living;
        this.traces = traces;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Erases. Their work goes back to its groups, as when the account is deleted.
     *
     * @param by sign-in name of the administrator who asks
     * @throws Refused when nothing is kept about anybody of that name, it is the administrator or the last one, or the wish names a colleague
     * @throws NotAllowed when who asks is no administrator any more
     */
    @Transactional
    public Erased erase(Wish wish, String by) {
        String person = wish.person();
        // Two administrators who erase each other come one after the other.
        jdbc.sql("select pg_advisory_xact_lock(7240003) is null")
                .query(Boolean.class)
                .single();
        check(wish, by);
        Optional<Person> account = directory.person(person);
        account.ifPresent(known -> identity.deleteUser(person));
        Erased erased = replace(
                person,
                account.map(known -> living.ownOnly(known, Person::name)).orElse(wish.fullName()),
                account.map(known -> living.ownOnly(known, Person::email)).orElse(wish.mail()),
                by,
                false);
        audit.add(Kind.PERSON_ERASED, by, erased.pseudonym(), words(erased));
        return erased;
    }

    /** Replaces the name in records that are old enough now. */
    @Transactional
    public Erased goOn(String person) {
        Erased erased = replace(person, "", "", null, true);
        if (erased.kept().isEmpty()) {
            audit.add(Kind.PERSON_ERASED, null, erased.pseudonym(), "Finished: " + words(erased));
        }
        return erased;
    }

    private void check(Wish wish, String by) {
        String person = wish.person();
        administrators.check(by, "Administrators erase people.");
        if (person.equals(by)) {
            throw new Refused("You cannot erase yourself. Ask another administrator.");
        }
        if (Pseudonym.is(person)) {
            throw new Refused(Pseudonym.readable(person) + " is erased already.");
        }
        if (traces.count(person).isEmpty()) {
            throw new Refused("Nobody is called " + person + ", and nothing is kept about anybody of that name.");
        }
        living.mustNotBeIn(wish);
    }

    private Erased replace(String person, String fullName, String mail, String by, boolean recordsOnly) {
        return jdbc.sql("select * from saypro.erase_person(:person, :fullName, :mail, :by, :now, :recordsOnly)")
                .param("person", person)
                .param("fullName", fullName)
                .param("mail", mail)
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .param("recordsOnly", recordsOnly)
                .query((row, number) -> new Erased(
                        row.getString("pseudonym"),
                        row.getLong("replaced"),
                        row.getLong("kept") == 0
                                ? Optional.empty()
                                : Optional.of(new Traces.Records(
                                        row.getLong("kept"), until(row.getTimestamp("kept_until"))))))
                .single();
    }

    private static Instant until(Timestamp moment) {
        return moment.toInstant();
    }

    private static String words(Erased erased) {
        return "replaced in %d places, kept in %d records"
                .formatted(
                        erased.replaced(),
                        erased.kept().map(Traces.Records::number).orElse(0L));
    }
}
