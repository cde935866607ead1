package com.saypro.collaboration.content.story;

import com.saypro.collaboration.content.ContentDecision;
import com.saypro.collaboration.content.PublicationTimes;

/**
 * What one person decided about the whole item.
 *
 * @param what for example {@code Final approval: Approved}
 * @param version of the round it follows, for example {@code version 2 (0123abcd)}; empty before any round
 * @param reasons may be empty
 */
public record DecisionLine(String what, String version, String person, String at, String reasons) {

    static DecisionLine of(ContentDecision decision, ItemStory story) {
        int version = story.dossier().versionOf(decision.round());
        return new DecisionLine(
                what(decision),
                version == 0 ? "" : story.versionName(version),
                story.names().person(decision.decidedBy()),
                PublicationTimes.readable(decision.decidedAt()),
                decision.reasons());
    }

    static String what(ContentDecision decision) {
        String occasion = switch (decision.verdict()) {
            case WITHDRAW -> "";
            case APPROVE, SEND_BACK, REFUSE -> "Final approval: ";
            case ANOTHER_VERSION, SETTLE, END -> "Dispute: ";
        };
        return occasion + decision.verdict().label();
    }
}
