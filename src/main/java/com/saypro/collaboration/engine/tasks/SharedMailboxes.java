package com.saypro.collaboration.engine.tasks;

import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Groups that share one mailbox and are told about their work there, instead of person by person.
 *
 * @param sharedMailboxes mail address by group id
 */
@ConfigurationProperties("saypro.mail")
record SharedMailboxes(Map<String, String> sharedMailboxes) {

    SharedMailboxes {
        sharedMailboxes = sharedMailboxes == null ? Map.of() : Map.copyOf(sharedMailboxes);
    }

    Optional<String> of(String group) {
        return Optional.ofNullable(sharedMailboxes.get(group));
    }
}
