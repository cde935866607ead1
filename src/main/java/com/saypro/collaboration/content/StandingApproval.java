package com.saypro.collaboration.content;

import com.saypro.collaboration.foundation.Refused;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Whether an item is approved by what people have signed, whatever the engine says: an instance that somebody repairs, or a
 * model that somebody changes, may arrive anywhere.
 */
@Component
public class StandingApproval {

    private final Dossiers dossiers;
    private final ContentDecisions decisions;

    StandingApproval(Dossiers dossiers, ContentDecisions decisions) {
        this.dossiers = dossiers;
        this.decisions = decisions;
    }

    /**
     * @throws Refused unless every routed department's sign-off stands for the latest version, and the final approver has
     *     approved it since
     */
    public void mustStand(String number) {
        Dossier dossier = dossiers.of(number);
        if (!stands(dossier)) {
            throw new Refused(("%s is not approved: every department that was asked must have signed off the latest"
                            + " version, and the final approver must have approved it.")
                    .formatted(number));
        }
    }

    private boolean stands(Dossier dossier) {
        ContentState state = dossier.item().state();
        return (state == ContentState.AWAITING_APPROVAL || state == ContentState.APPROVED)
                && dossier.latestRound()
                        .filter(round -> round.version() == dossier.versions().size())
                        .isPresent()
                && dossier.missing().isEmpty()
                && isApproved(dossier);
    }

    private boolean isApproved(Dossier dossier) {
        List<ContentDecision> taken =
                decisions.findByItemOrderById(dossier.item().number());
        return !taken.isEmpty()
                && taken.get(taken.size() - 1).verdict() == Verdict.APPROVE
                && taken.get(taken.size() - 1).round() == dossier.round();
    }
}
