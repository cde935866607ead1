package com.saypro.collaboration.content.process;

import com.saypro.collaboration.foundation.WorkTitle;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Names the instances of content dispute by the title of the item they are about. */
@Component
class DisputeTitle implements WorkTitle {

    private final ContentTitle contentTitle;

    DisputeTitle(ContentTitle contentTitle) {
        this.contentTitle = contentTitle;
    }

    @Override
    public String processKey() {
        return ContentApprovalModel.DISPUTE_PROCESS;
    }

    @Override
    public String titleOf(String businessKey) {
        return contentTitle.titleOf(businessKey);
    }

    @Override
    public Map<String, String> titlesOf(Collection<String> businessKeys) {
        return contentTitle.titlesOf(businessKeys);
    }
}
