package com.saypro.collaboration.content.process.plan;

import com.saypro.collaboration.foundation.WorkTitle;
import org.springframework.stereotype.Component;

/** Names the instances of {@code content-calendar-alignment}. */
@Component
class AlignmentTitle implements WorkTitle {

    @Override
    public String processKey() {
        return "content-calendar-alignment";
    }

    @Override
    public String titleOf(String businessKey) {
        return "Content plan " + businessKey;
    }
}
