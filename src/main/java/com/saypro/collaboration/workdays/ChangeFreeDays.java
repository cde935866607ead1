package com.saypro.collaboration.workdays;

import com.saypro.collaboration.foundation.OutOfStep;
import com.saypro.collaboration.foundation.Refused;
import com.saypro.collaboration.workdays.FreeDayProposal.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a confirmed proposal into force; deadlines counted from then on know it. */
@Service
public class ChangeFreeDays {

    private final FreeDayProposals proposals;
    private final FreeDays freeDays;
    private final ProposalCheck check;
    private final JdbcAggregateOperations aggregates;
    private final ApplicationEventPublisher events;

    ChangeFreeDays(
            FreeDayProposals proposals,
            FreeDays freeDays,
            ProposalCheck check,
            JdbcAggregateOperations aggregates,
            ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.freeDays = freeDays;
        this.check = check;
        this.aggregates = aggregates;
        this.events = events;
    }

    /**
     * Makes the days free, or cancels them, and publishes {@link FreeDaysChanged}.
     *
     * @throws Refused when the days are over or free already, or those to cancel have begun or are gone
     * @throws OutOfStep when the proposal is not confirmed
     */
    @Transactional
    public void apply(String number) {
        FreeDayProposal proposal = proposals.withNumber(number);
        if (proposal.state() != State.CONFIRMED) {
            throw new OutOfStep("%s is not confirmed".formatted(number));
        }
        if (proposal.kind() == FreeDayKind.CANCELLATION) {
            freeDays.delete(check.requireCancellable(proposal.days().firstDay()));
        } else {
            check.requireNotOver(proposal.days());
            check.requireNotFreeYet(proposal.days());
            aggregates.insert(new FreeDay(number, proposal.kind(), proposal.days(), proposal.reason()));
        }
        events.publishEvent(new FreeDaysChanged(
                number, proposal.kind(), proposal.days(), proposal.reason(), proposal.proposedBy()));
    }
}
