package com.saypro.collaboration.notifications.outbox;

import com.saypro.collaboration.notifications.mail.Carrier;
import com.saypro.collaboration.notifications.mail.Letter;
import com.saypro.collaboration.notifications.mail.MailSettings;
import com.saypro.collaboration.notifications.mail.Outcome;
import jakarta.mail.internet.InternetAddress;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * One attempt to deliver one message. Safe to be called by any worker of any node at any time: one of them delivers, and
 * what was accepted is never sent again.
 */
class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration WHILE_ANOTHER_IS_AT_IT = Duration.ofSeconds(30);
    private static final int TRIES_TO_RECORD = 6;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    private final OutboxRows rows;
    private final DeliveryLocks locks;
    private final Letters letters;
    private final Carrier carrier;
    private final MailSettings settings;
    private final Clock clock;

    Delivery(
            OutboxRows rows,
            DeliveryLocks locks,
            Letters letters,
            Carrier carrier,
            MailSettings settings,
            Clock clock) {
        this.rows = rows;
        this.locks = locks;
        this.letters = letters;
        this.carrier = carrier;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Tries to deliver the message if it is due.
     *
     * @return when to call again; empty when the message has ended
     */
    Optional<Instant> attempt(long id) {
        var lock = locks.tryHold(id);
        if (lock.isEmpty()) {
            return Optional.of(clock.instant().plus(WHILE_ANOTHER_IS_AT_IT));
        }
        try (var held = lock.get()) {
            Optional<Instant> due = rows.dueAt(id);
            if (due.isEmpty() || due.get().isAfter(clock.instant())) {
                return due;
            }
            return deliver(rows.begin(id));
        } catch (SQLException e) {
            LOG.warn("The lock of message {} went with its connection: {}", id, e.getMessage());
            return rows.dueAt(id);
        }
    }

    private Optional<Instant> deliver(OutboxRow row) {
        if (row.attempts() > settings.attempts()) {
            return recorded(row, null, Outcome.later("Given up after " + settings.attempts() + " attempts."));
        }
        InternetAddress to;
        try {
            Optional<InternetAddress> found = letters.addressOf(row);
            if (found.isEmpty()) {
                return recorded(row, null, Outcome.undeliverable("The recipient is gone or has no mail address."));
            }
            to = found.get();
        } catch (IllegalArgumentException e) {
            return recorded(row, null, Outcome.undeliverable(e.getMessage()));
        }
        return recorded(row, to.getAddress(), carried(row, to));
    }

    private Outcome carried(OutboxRow row, InternetAddress to) {
        Letter letter;
        try {
            letter = letters.write(row, to);
        } catch (RuntimeException e) {
            LOG.error("Message {} cannot be written from template {}", row.id(), row.template(), e);
            return Outcome.refused("It cannot be written from its template: " + e.getMessage());
        }
        return carrier.carry(letter);
    }

    /** What is known now must reach the table, so a short failure of the database is waited out. */
    private Optional<Instant> recorded(OutboxRow row, String address, Outcome outcome) {
        for (int attempt = 1; ; attempt++) {
            try {
                return record(row, address, outcome);
            } catch (DataAccessException | TransactionException e) {
                if (attempt == TRIES_TO_RECORD) {
                    throw e;
                }
                LOG.warn("The outcome of message {} could not be recorded, trying again: {}", row.id(), e.toString());
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    private Optional<Instant> record(OutboxRow row, String address, Outcome outcome) {
        int uncertain = row.uncertainAttempts() + (outcome.kind() == Outcome.Kind.UNCERTAIN ? 1 : 0);
        State givenUp = uncertain > 0 ? State.UNCERTAIN : State.FAILED;
        Instant now = clock.instant();
        switch (outcome.kind()) {
            case ACCEPTED -> rows.end(row.id(), State.SENT, address, null, uncertain, now);
            case UNDELIVERABLE -> rows.end(row.id(), State.UNDELIVERABLE, address, outcome.reason(), uncertain, now);
            case REFUSED -> rows.end(row.id(), givenUp, address, outcome.reason(), uncertain, now);
            case LATER, UNCERTAIN -> {
                if (row.attempts() < settings.attempts()) {
                    Instant next = now.plus(settings.retryAfter(row.attempts()));
                    rows.retry(row.id(), address, outcome.reason(), uncertain, next);
                    return Optional.of(next);
                }
                rows.end(row.id(), givenUp, address, outcome.reason(), uncertain, now);
            }
        }
        if (outcome.kind() != Outcome.Kind.ACCEPTED) {
            LOG.warn("Message {} to {} was given up: {}", row.id(), row.recipient(), outcome.reason());
        }
        return Optional.empty();
    }
}
