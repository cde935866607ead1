package com.saypro.collaboration.content.guideline;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import com.saypro.collaboration.notifications.Message;
import com.saypro.collaboration.notifications.Outbox;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Who is told what about the guideline. */
@Component
class GuidelineMail {

    private static final List<String> WRITERS = List.of("communications", "content", "marketing-lead");

    private final Outbox outbox;
    private final Directory directory;

    GuidelineMail(Outbox outbox, Directory directory) {
        this.outbox = outbox;
        this.directory = directory;
    }

    void notConfirmed(GuidelineRevision revision, GuidelineDecision decision) {
        String what = decision.label().toLowerCase(Locale.ENGLISH);
        post(
                Set.of(revision.author()),
                "%s:%s:%d".formatted(revision.number(), decision.id(), revision.revision()),
                "The brand guideline you drafted was " + what,
                List.of("%s, drafted by you, was %s by %s: %s"
                        .formatted(
                                revision.number(),
                                what,
                                directory.personName(revision.decidedBy()),
                                revision.reasons())));
    }

    void inForce(BrandGuideline guideline) {
        Set<String> people = new TreeSet<>();
        WRITERS.forEach(
                group -> directory.members(group).stream().map(Person::id).forEach(people::add));
        people.remove(guideline.confirmedBy());
        post(
                people,
                "brand-guideline:in-force:" + guideline.version(),
                "Version %d of the brand guideline is in force".formatted(guideline.version()),
                List.of(
                        "Drafted by %s, confirmed by %s."
                                .formatted(
                                        directory.personName(guideline.draftedBy()),
                                        directory.personName(guideline.confirmedBy())),
                        "What changed: " + guideline.changeNote()));
    }

    private void post(Set<String> people, String cause, String subject, List<String> paragraphs) {
        Map<String, Object> model = Map.of(
                "title",
                subject,
                "paragraphs",
                paragraphs,
                "link",
                "/brand-guideline",
                "linkLabel",
                "Open the brand guideline");
        people.forEach(person -> outbox.post(new Message(person, cause, "notice", subject, model)));
    }
}
