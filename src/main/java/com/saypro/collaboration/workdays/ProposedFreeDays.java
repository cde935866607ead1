package com.saypro.collaboration.workdays;

import com.saypro.collaboration.foundation.Refused;
import org.springframework.stereotype.Service;

/** What is known of a proposal, and who may decide on it. */
@Service
public class ProposedFreeDays {

    private final FreeDayProposals proposals;
    private final FreeDayConfirmers confirmers;

    ProposedFreeDays(FreeDayProposals proposals, FreeDayConfirmers confirmers) {
        this.proposals = proposals;
        this.confirmers = confirmers;
    }

    /**
     * A proposal as its confirmer reads it.
     *
     * @param number the proposal's number
     * @param title what is proposed and for which days
     * @param kind what is proposed
     * @param days which days
     * @param reason what people will be told
     * @param proposer sign-in name of who proposed it
     */
    public record Summary(
            String number, String title, FreeDayKind kind, DayRange days, String reason, String proposer) {}

    /** @throws IllegalArgumentException when there is no such proposal */
    public Summary of(String number) {
        FreeDayProposal proposal = proposals.withNumber(number);
        return new Summary(
                number, proposal.title(), proposal.kind(), proposal.days(), proposal.reason(), proposal.proposedBy());
    }

    /**
     * Id of the group that may confirm or refuse: HR's lead, or leadership where HR's lead has nobody but the proposer.
     *
     * @throws Refused when nobody else may
     */
    public String confirmers(String number) {
        return confirmers.groupFor(proposals.withNumber(number).proposedBy());
    }
}
