package com.saypro.collaboration.content.process;

import com.saypro.collaboration.content.ContentItems;
import org.springframework.stereotype.Component;

/** Names the instances of content approval. */
@Component
class ContentTitle extends ItemTitle {

    ContentTitle(ContentItems items) {
        super(ContentApprovalModel.PROCESS, items);
    }
}
