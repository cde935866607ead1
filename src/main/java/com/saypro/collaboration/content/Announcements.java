package com.saypro.collaboration.content;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.notifications.Message;
import com.saypro.collaboration.notifications.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells everyone concerned what became of an item and what happened to it on its way: its owner, its authors, the reviewers
 * of all rounds and those who decided about it, and where it is taken out of its course those at work on it, except the
 * person who did it.
 */
@Service
public class Announcements {

    private final Dossiers dossiers;
    private final ContentItems items;
    private final ContentDecisions decisions;
    private final StandingApproval approval;
    private final Directory directory;
    private final Plan plan;
    private final Outbox outbox;

    Announcements(
            Dossiers dossiers,
            ContentItems items,
            ContentDecisions decisions,
            StandingApproval approval,
            Directory directory,
            Plan plan,
            Outbox outbox) {
        this.dossiers = dossiers;
        this.items = items;
        this.decisions = decisions;
        this.approval = approval;
        this.directory = directory;
        this.plan = plan;
        this.outbox = outbox;
    }

    /**
     * Ends the item's way and tells everyone concerned; a second call changes nothing and writes no second mail.
     *
     * @param outcome {@code APPROVED}, {@code REFUSED} or {@code WITHDRAWN}
     * @throws com.saypro.collaboration.foundation.Refused when it is to be approved, and has not been
     */
    @Transactional
    public void announce(String number, ContentState outcome) {
        announce(number, outcome, Set.of());
    }

    /** The same, telling further people: those whose work ends with it. */
    void announce(String number, ContentState outcome, Set<String> atWork) {
        Dossier dossier = dossiers.of(number);
        List<ContentDecision> taken = decisions.findByItemOrderById(number);
        if (outcome == ContentState.APPROVED && dossier.item().state() != outcome) {
            approval.mustStand(number);
        }
        Conclusion conclusion = Conclusion.of(outcome, dossier, taken);
        if (dossier.item().state() != outcome) {
            items.save(
                    outcome == ContentState.APPROVED
                            ? dossier.item().approved(dossier.versions().size())
                            : dossier.item().in(outcome));
            if (outcome != ContentState.APPROVED) {
                plan.withdraw(number);
            }
        }
        post(dossier, taken, conclusion, atWork);
    }

    /** Tells everyone concerned that the final approver sent the item back. */
    void sentBack(Dossier dossier, ContentDecision decision) {
        post(
                dossier,
                decisions.findByItemOrderById(dossier.item().number()),
                Conclusion.decided("sent back", decision),
                Set.of());
    }

    /** Tells everyone concerned that a new version is to be reviewed, what changed, and whose sign-offs stand or fall. */
    void resubmitted(Dossier dossier, List<Standing> standings) {
        ContentVersion version = dossier.latestVersion().orElseThrow();
        List<String> told = new ArrayList<>();
        told.add("%s submitted version %d (code %s) of %s for review.%s"
                .formatted(
                        directory.personName(version.author()),
                        version.number(),
                        version.code(),
                        dossier.item().displayName(),
                        version.changes().isEmpty() ? "" : " Changed: " + changes(version) + "."));
        standings.forEach(standing -> sentence(standing).ifPresent(told::add));
        tell(dossier, "resubmitted", "%s is reviewed again", told, Set.of(version.author()));
    }

    private Optional<String> sentence(Standing standing) {
        String department = directory.groupName(standing.department());
        if (standing.isKept()) {
            return Optional.of("The sign-off of %s was kept: %s It can be taken back until final approval."
                    .formatted(department, standing.reason()));
        }
        return standing.signedOff().isEmpty() && !standing.because().isEmpty()
                ? Optional.of("%s is asked again: %s".formatted(department, standing.reason()))
                : Optional.empty();
    }

    private static String changes(ContentVersion version) {
        return version.changes().stream()
                        .map(change ->
                                Choice.of(ChangeKind.class, "changes", change).label())
                        .collect(Collectors.joining(", "))
                + (version.changeNote().isEmpty() ? "" : " (" + version.changeNote() + ")");
    }

    /** Asks those who may give the final approval for it. */
    void approvalRequested(Dossier dossier, Set<String> approvers) {
        ContentItem item = dossier.item();
        ContentVersion version = dossier.latestVersion().orElseThrow();
        String kept = dossier.standing().keySet().stream()
                .filter(department ->
                        dossier.keptIn(dossier.round(), department).isPresent())
                .map(directory::groupName)
                .collect(Collectors.joining(", "));
        List<String> told = new ArrayList<>();
        told.add(
                "%s (%s), version %d with the code %s, is signed off and awaits the final approval, which is yours to give."
                        .formatted(item.displayName(), item.number(), version.number(), version.code()));
        if (!kept.isEmpty()) {
            told.add("Kept from an earlier version: " + kept + ".");
        }
        String cause = "%s:approval-requested:%d".formatted(item.number(), dossier.round());
        post(item, approvers, cause, item.displayName() + " awaits your final approval", told);
    }

    /** Tells everyone concerned that the item is in dispute, and what the departments say. */
    void disputed(Dossier dossier) {
        List<String> told = new ArrayList<>();
        told.add("%s was not signed off, and the lead of content decides how it goes on."
                .formatted(dossier.item().displayName()));
        for (String department : dossier.dissenters()) {
            SignOff signOff =
                    dossier.lastDecided(department).flatMap(Review::signOff).orElseThrow();
            told.add("%s, %s (%s): %s"
                    .formatted(
                            directory.groupName(department),
                            directory.personName(signOff.reviewer()),
                            signOff.decision().label().toLowerCase(Locale.ENGLISH),
                            signOff.remarks()));
        }
        tell(dossier, "disputed", "%s is in dispute", told, Set.of());
    }

    /** Tells everyone concerned what was decided in a dispute, other than that it ends. */
    void disputeDecided(Dossier dossier, ContentDecision decision) {
        String how = decision.verdict() == Verdict.SETTLE
                ? "the leads of the departments that did not sign off are asked to settle it"
                : "there will be another version";
        tell(
                dossier,
                "dispute-decided",
                "The dispute about %s goes on",
                List.of("%s decided about %s: %s. %s"
                        .formatted(
                                directory.personName(decision.decidedBy()),
                                dossier.item().displayName(),
                                how,
                                decision.reasons())),
                Set.of(decision.decidedBy()));
    }

    /** Tells everyone concerned that the departments that dissented signed the version off after all. */
    void settled(Dossier dossier) {
        List<String> told = new ArrayList<>();
        List<String> again = dossier.insisting();
        told.add("Version %d of %s is signed off after all, and goes on to %s."
                .formatted(
                        dossier.versionOf(dossier.round()),
                        dossier.item().displayName(),
                        again.isEmpty()
                                ? "final approval"
                                : again.stream().map(directory::groupName).collect(Collectors.joining(", "))
                                        + ", where the sign-off was taken back"));
        for (Review review : dossier.roundReviews()) {
            review.signOff()
                    .ifPresent(signOff -> told.add("%s, %s (%s)%s"
                            .formatted(
                                    directory.groupName(review.department()),
                                    directory.personName(signOff.reviewer()),
                                    signOff.decision().label().toLowerCase(Locale.ENGLISH),
                                    signOff.remarks().isEmpty() ? "." : ": " + signOff.remarks())));
        }
        tell(dossier, "settled", "The dispute about %s is settled", told, Set.of());
    }

    /** Tells everyone concerned, and those at work on it, that a kept sign-off was taken back. */
    void takenBack(Dossier dossier, TakenBack takenBack, Set<String> atWork) {
        tell(
                dossier,
                "taken-back-" + takenBack.department(),
                "A sign-off of %s was taken back",
                List.of(
                        "%s took back the sign-off of %s, which had been kept for version %d; the department reviews again before final approval. %s"
                                .formatted(
                                        directory.personName(takenBack.person()),
                                        directory.groupName(takenBack.department()),
                                        dossier.versionOf(takenBack.round()),
                                        takenBack.reason())),
                atWork,
                Set.of(takenBack.person()));
    }

    /** Tells everyone concerned, and those at work on it, that a new version was opened; what was open before is over. */
    void newVersionOpened(Dossier dossier, String person, String reason, Set<String> atWork) {
        tell(
                dossier,
                "new-version-%d".formatted(dossier.versions().size() + 1),
                "A new version of %s is being written",
                List.of(
                        "%s opened a new version of %s. Reviews and approvals of version %d are over; the new one is reviewed when it is submitted. %s"
                                .formatted(
                                        directory.personName(person),
                                        dossier.item().displayName(),
                                        dossier.versions().size(),
                                        reason)),
                atWork,
                Set.of(person));
    }

    private void tell(Dossier dossier, String what, String subject, List<String> paragraphs, Set<String> except) {
        tell(dossier, what, subject, paragraphs, Set.of(), except);
    }

    private void tell(
            Dossier dossier,
            String what,
            String subject,
            List<String> paragraphs,
            Set<String> atWork,
            Set<String> except) {
        ContentItem item = dossier.item();
        Set<String> people = concerned(dossier, decisions.findByItemOrderById(item.number()));
        people.addAll(atWork);
        people.removeAll(except);
        String cause = "%s:%s:%d".formatted(item.number(), what, dossier.round());
        post(item, people, cause, subject.formatted(item.displayName()), paragraphs);
    }

    private void post(Dossier dossier, List<ContentDecision> taken, Conclusion conclusion, Set<String> atWork) {
        ContentItem item = dossier.item();
        String subject = "%s was %s".formatted(item.displayName(), conclusion.word());
        String cause = "%s:%s:%d".formatted(item.number(), conclusion.word().replace(' ', '-'), dossier.round());
        Set<String> people = concerned(dossier, taken);
        people.addAll(atWork);
        people.removeAll(conclusion.people());
        post(item, people, cause, subject, paragraphs(item, conclusion));
    }

    private void post(ContentItem item, Set<String> people, String cause, String subject, List<String> paragraphs) {
        Map<String, Object> model = Map.of(
                "title",
                subject,
                "paragraphs",
                paragraphs,
                "link",
                "/content/" + item.number(),
                "linkLabel",
                "Open " + item.number());
        people.forEach(person -> outbox.post(new Message(person, cause, "notice", subject, model)));
    }

    private List<String> paragraphs(ContentItem item, Conclusion conclusion) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("%s (%s, %s of %s) was %s by %s."
                .formatted(
                        item.displayName(),
                        item.number(),
                        item.kind().label(),
                        directory.groupName(item.department()),
                        conclusion.word(),
                        conclusion.names(directory)));
        paragraphs.addAll(conclusion.reasons(directory));
        if (conclusion.word().equals("approved")) {
            paragraphs.add("It is planned to go out on " + PublicationTimes.readable(item.plannedPublication()) + ".");
        }
        return paragraphs;
    }

    private static Set<String> concerned(Dossier dossier, List<ContentDecision> taken) {
        Set<String> people = new TreeSet<>(dossier.makers());
        people.addAll(dossier.allReviewers());
        taken.forEach(decision -> people.add(decision.decidedBy()));
        return people;
    }
}
