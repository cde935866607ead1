package com.saypro.collaboration.workdays;

import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** HR's lead, or leadership, confirms or refuses a proposal that somebody else made. */
@Service
public class DecideOnFreeDays {

    private final FreeDayProposals proposals;
    private final FreeDayConfirmers confirmers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecideOnFreeDays(
            FreeDayProposals proposals, FreeDayConfirmers confirmers, ApplicationEventPublisher events, Clock clock) {
        this.proposals = proposals;
        this.confirmers = confirmers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Checks that the person may decide on the proposal.
     *
     * @throws NotAllowed when the person proposed it, or is neither in HR's lead nor in leadership
     */
    public void requireMayDecide(String number, String person) {
        decidedBy(number, person);
    }

    /**
     * Records the confirmation; {@link ChangeFreeDays} then puts it into force.
     *
     * @throws NotAllowed when the person proposed it, or is neither in HR's lead nor in leadership
     * @throws Refused when it is already decided
     */
    @Transactional
    public void confirm(String number, String person) {
        proposals.save(decidedBy(number, person).confirmed(person, clock.instant()));
    }

    /**
     * Records the refusal and publishes {@link FreeDaysRefused}.
     *
     * @param answer why, for the proposer
     * @throws NotAllowed when the person proposed it, or is neither in HR's lead nor in leadership
     * @throws Refused when the answer is empty or the proposal is already decided
     */
    @Transactional
    public void refuse(String number, String person, String answer) {
        FreeDayProposal refused = decidedBy(number, person).refused(person, clock.instant(), answer);
        proposals.save(refused);
        events.publishEvent(new FreeDaysRefused(
                number,
                refused.title(),
                refused.proposedBy(),
                person,
                refused.decision().answer()));
    }

    /** The proposal, when this person may decide on it. */
    private FreeDayProposal decidedBy(String number, String person) {
        FreeDayProposal proposal = proposals.withNumber(number);
        proposal.requireMayBeDecidedBy(person);
        confirmers.requireConfirmer(person);
        return proposal;
    }
}
