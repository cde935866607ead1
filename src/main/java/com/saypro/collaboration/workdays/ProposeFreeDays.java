package com.saypro.collaboration.workdays;

import static com.saypro.collaboration.workdays.BusinessZone.SAYPRO;

import com.saypro.collaboration.foundation.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Someone in HR proposes an ad hoc holiday, a company closure, or the cancellation of free days in force. */
@Service
public class ProposeFreeDays {

    private static final int LONGEST_REASON = 200;
    private static final WorkingDuration SOON = WorkingDuration.days(5);

    private final FreeDayProposals proposals;
    private final ProposalCheck check;
    private final FreeDayConfirmers confirmers;
    private final WorkingTime workingTime;
    private final Clock clock;

    ProposeFreeDays(
            FreeDayProposals proposals,
            ProposalCheck check,
            FreeDayConfirmers confirmers,
            WorkingTime workingTime,
            Clock clock) {
        this.proposals = proposals;
        this.check = check;
        this.confirmers = confirmers;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    /**
     * What was entered.
     *
     * @param kind what is proposed
     * @param firstDay the first day; of a cancellation, the first of the days in force
     * @param lastDay the last day; not read for a cancellation, which is always of all days
     * @param reason what people are told
     * @param proposer sign-in name
     */
    public record Entry(FreeDayKind kind, LocalDate firstDay, LocalDate lastDay, String reason, String proposer) {}

    /**
     * What the process needs to know of the new proposal.
     *
     * @param number the proposal's number
     * @param urgency {@code urgent} when the days begin within five working days, else {@code normal}
     */
    public record Proposed(String number, String urgency) {}

    /**
     * Writes the proposal down.
     *
     * @throws Refused when the days are wrong or overlap others, the reason is missing or over 200 characters long, or
     *     nobody else may confirm
     */
    @Transactional
    public Proposed propose(Entry entry) {
        String reason = reason(entry);
        DayRange days = days(entry);
        confirmers.groupFor(entry.proposer());
        Instant now = clock.instant();
        String number = "F-%d-%04d".formatted(now.atZone(SAYPRO).getYear(), proposals.nextNumber());
        proposals.save(FreeDayProposal.open(number, entry.kind(), days, reason, entry.proposer(), now));
        return new Proposed(number, urgency(days, now));
    }

    private static String reason(Entry entry) {
        String reason = entry.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new Refused("reason", "Say why in 1 to %d characters; everyone reads it.".formatted(LONGEST_REASON));
        }
        return reason;
    }

    private DayRange days(Entry entry) {
        if (entry.kind() == FreeDayKind.CANCELLATION) {
            DayRange days = check.requireCancellable(entry.firstDay()).days();
            check.requireNotProposedYet(days);
            return days;
        }
        DayRange days = new DayRange(entry.firstDay(), entry.lastDay());
        check.requireProposable(days);
        return days;
    }

    private String urgency(DayRange days, Instant now) {
        LocalDate soon = LocalDate.ofInstant(workingTime.after(now, SOON), SAYPRO);
        return days.firstDay().isAfter(soon) ? "normal" : "urgent";
    }
}
