package com.saypro.collaboration.notifications.outbox;

import java.time.Instant;
import java.util.Map;

/**
 * A message of the outbox during an attempt to deliver it.
 *
 * @param id number of the row
 * @param recipient sign-in name or mail address
 * @param template name of the template pair
 * @param subject what it is about, without prefix
 * @param model what the template reads
 * @param messageId Message-ID with its angle brackets
 * @param createdAt when it was posted
 * @param attempts attempts so far, this one included
 * @param uncertainAttempts attempts so far after which nobody knows
 */
record OutboxRow(
        long id,
        String recipient,
        String template,
        String subject,
        Map<String, Object> model,
        String messageId,
        Instant createdAt,
        int attempts,
        int uncertainAttempts) {

    boolean toAddress() {
        return recipient.contains("@");
    }
}
