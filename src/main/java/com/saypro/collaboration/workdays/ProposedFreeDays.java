package com.saypro.collaboration.workdays;

import org.springframework.stereotype.Service;

/** What people read about a proposal. */
@Service
public class ProposedFreeDays {

    private final FreeDayProposals proposals;

    ProposedFreeDays(FreeDayProposals proposals) {
        this.proposals = proposals;
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
}
