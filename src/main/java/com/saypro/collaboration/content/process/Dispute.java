package com.saypro.collaboration.content.process;

import com.saypro.collaboration.content.Disputes;
import com.saypro.collaboration.foundation.UsedInModels;
import org.springframework.stereotype.Component;

/** The bean {@code dispute} of the models: who decides a dispute. */
@UsedInModels
@Component
public class Dispute {

    private final Disputes disputes;

    Dispute(Disputes disputes) {
        this.disputes = disputes;
    }

    /** Id of the group that may claim the decision: the first in which somebody may take it. */
    public String group(String number) {
        return disputes.group(number);
    }
}
