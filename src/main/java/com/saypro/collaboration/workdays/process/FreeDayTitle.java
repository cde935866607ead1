package com.saypro.collaboration.workdays.process;

import com.saypro.collaboration.foundation.WorkTitle;
import com.saypro.collaboration.workdays.ProposedFreeDays;
import org.springframework.stereotype.Component;

/** Names the instances of {@code free-day}: {@code Company closure, Mon 28 December 2026 to Thu 31 December 2026}. */
@Component
class FreeDayTitle implements WorkTitle {

    private final ProposedFreeDays proposals;

    FreeDayTitle(ProposedFreeDays proposals) {
        this.proposals = proposals;
    }

    @Override
    public String processKey() {
        return FreeDayModel.PROCESS_KEY;
    }

    @Override
    public String titleOf(String businessKey) {
        return proposals.of(businessKey).title();
    }
}
