package com.saypro.collaboration.content.process;

import com.saypro.collaboration.content.FinalApprovals;
import com.saypro.collaboration.foundation.UsedInModels;
import org.springframework.stereotype.Component;

/** The bean {@code finalApproval} of the models: who gives the final approval, and what it came to. */
@UsedInModels
@Component
public class FinalApproval {

    private final FinalApprovals finalApprovals;

    FinalApproval(FinalApprovals finalApprovals) {
        this.finalApprovals = finalApprovals;
    }

    /** Id of the group that may claim the final approval: the first in which somebody may give it. */
    public String group(String number) {
        return finalApprovals.group(number);
    }

    /** {@code approve}, {@code send-back}, {@code refuse} or {@code disputed}: how the item goes on after the decision. */
    public String outcome(String number) {
        return finalApprovals.outcome(number);
    }
}
