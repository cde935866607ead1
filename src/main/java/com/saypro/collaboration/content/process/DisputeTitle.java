package com.saypro.collaboration.content.process;

import com.saypro.collaboration.content.ContentItems;
import org.springframework.stereotype.Component;

/** Names the instances of content dispute. */
@Component
class DisputeTitle extends ItemTitle {

    DisputeTitle(ContentItems items) {
        super(ContentApprovalModel.DISPUTE_PROCESS, items);
    }
}
