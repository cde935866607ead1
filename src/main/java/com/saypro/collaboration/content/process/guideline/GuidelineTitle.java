package com.saypro.collaboration.content.process.guideline;

import com.saypro.collaboration.foundation.WorkTitle;
import org.springframework.stereotype.Component;

/** Names the instances of {@code brand-guideline}. */
@Component
class GuidelineTitle implements WorkTitle {

    @Override
    public String processKey() {
        return "brand-guideline";
    }

    @Override
    public String titleOf(String businessKey) {
        return "Brand guideline, revision " + businessKey;
    }
}
