package com.saypro.collaboration.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.IntegrationTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class OutboxTest {

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    final String cause = UUID.randomUUID() + ":assigned";

    @Test
    void the_same_recipient_and_cause_is_written_once() {
        outbox.post(message("thandi"));
        outbox.post(message("thandi"));
        outbox.post(message("pieter"));

        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void a_rolled_back_transaction_leaves_nothing() {
        transaction.executeWithoutResult(status -> {
            outbox.post(message("thandi"));
            status.setRollbackOnly();
        });

        assertThat(rows()).isZero();
    }

    private Message message(String recipient) {
        return new Message(recipient, cause, "notice", "Something happened", Map.of("title", "Something happened"));
    }

    private int rows() {
        return jdbc.sql("select count(*) from saypro.outbox where cause = ?")
                .param(cause)
                .query(Integer.class)
                .single();
    }
}
