package com.saypro.collaboration.content;

import com.saypro.collaboration.foundation.Refused;
import java.time.Instant;
import java.util.Set;

/**
 * What somebody submits with the start form, before anything is written.
 *
 * @param kind what it is
 * @param channels where it goes out, at least one
 * @param plannedPublication when it is planned to go out
 * @param urgency how fast its steps have to be
 * @param department id of the owning department
 * @param partner whether a partner takes part
 * @param personalData whether it contains personal data
 * @param promotion whether it promotes something
 */
public record Submission(
        ContentKind kind,
        Set<Channel> channels,
        Instant plannedPublication,
        Urgency urgency,
        String department,
        boolean partner,
        boolean personalData,
        Promotion promotion) {

    /** @throws Refused when no channel is chosen, or an advertisement is said to promote nothing */
    public Submission {
        if (channels.isEmpty()) {
            throw new Refused(
                    "channels", "No channel was chosen. Choose at least one channel the content goes out on.");
        }
        ContentItem.mustPromote(kind, promotion);
        channels = Set.copyOf(channels);
    }
}
