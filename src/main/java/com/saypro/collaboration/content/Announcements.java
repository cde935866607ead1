package com.saypro.collaboration.content;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.notifications.Message;
import com.saypro.collaboration.notifications.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells everyone concerned what became of an item: its owner, its authors, the reviewers of all rounds and those who
 * decided about it, except the person whose decision it is.
 */
@Service
public class Announcements {

    private final Dossiers dossiers;
    private final ContentItems items;
    private final ContentDecisions decisions;
    private final Directory directory;
    private final Outbox outbox;

    Announcements(
            Dossiers dossiers, ContentItems items, ContentDecisions decisions, Directory directory, Outbox outbox) {
        this.dossiers = dossiers;
        this.items = items;
        this.decisions = decisions;
        this.directory = directory;
        this.outbox = outbox;
    }

    /**
     * Ends the item's way and tells everyone concerned; a second call changes nothing and writes no second mail.
     *
     * @param outcome {@code APPROVED}, {@code REFUSED} or {@code WITHDRAWN}
     */
    @Transactional
    public void announce(String number, ContentState outcome) {
        Dossier dossier = dossiers.of(number);
        List<ContentDecision> taken = decisions.findByItemOrderById(number);
        Conclusion conclusion = Conclusion.of(outcome, dossier, taken);
        if (dossier.item().state() != outcome) {
            items.save(
                    outcome == ContentState.APPROVED
                            ? dossier.item().approved(dossier.versions().size())
                            : dossier.item().in(outcome));
        }
        post(dossier, taken, conclusion);
    }

    /** Tells everyone concerned that the final approver sent the item back. */
    void sentBack(Dossier dossier, ContentDecision decision) {
        post(
                dossier,
                decisions.findByItemOrderById(dossier.item().number()),
                Conclusion.decided("sent back", decision));
    }

    private void post(Dossier dossier, List<ContentDecision> taken, Conclusion conclusion) {
        ContentItem item = dossier.item();
        String subject = "%s was %s".formatted(item.displayName(), conclusion.word());
        Map<String, Object> model = Map.of(
                "title",
                subject,
                "paragraphs",
                paragraphs(item, conclusion),
                "link",
                "/content/" + item.number(),
                "linkLabel",
                "Open " + item.number());
        String cause = "%s:%s:%d".formatted(item.number(), conclusion.word().replace(' ', '-'), dossier.round());
        for (String person : concerned(dossier, taken, conclusion)) {
            outbox.post(new Message(person, cause, "notice", subject, model));
        }
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

    private static Set<String> concerned(Dossier dossier, List<ContentDecision> taken, Conclusion conclusion) {
        Set<String> people = new TreeSet<>(dossier.makers());
        people.addAll(dossier.allReviewers());
        taken.forEach(decision -> people.add(decision.decidedBy()));
        people.removeAll(conclusion.people());
        return people;
    }
}
