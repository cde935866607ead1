package com.saypro.collaboration.content.story;

import com.saypro.collaboration.content.ContentDecision;
import com.saypro.collaboration.content.ContentEvent;
import com.saypro.collaboration.content.ContentVersion;
import com.saypro.collaboration.content.KeptSignOff;
import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.content.PublicationTimes;
import com.saypro.collaboration.content.Review;
import com.saypro.collaboration.content.SignOff;
import com.saypro.collaboration.content.TakenBack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who did what when: versions, sign-offs, decisions and everything else in one line of time. */
final class Trail {

    private record Step(Instant at, TrailLine line) {}

    private final ItemStory story;
    private final Names names;
    private final List<Step> steps = new ArrayList<>();

    private Trail(ItemStory story) {
        this.story = story;
        this.names = story.names();
    }

    /** Oldest first. */
    static List<TrailLine> of(ItemStory story) {
        Trail trail = new Trail(story);
        trail.add(
                story.item().submittedAt(),
                story.item().owner(),
                "Submitted as " + story.item().number(),
                "");
        story.dossier().versions().forEach(trail::version);
        story.dossier().kept().forEach(trail::kept);
        story.dossier().reviews().forEach(trail::review);
        story.dossier().takenBack().forEach(trail::takenBack);
        story.decisions().forEach(trail::decision);
        story.events().forEach(trail::event);
        return trail.steps.stream()
                .sorted(Comparator.comparing(Step::at))
                .map(Step::line)
                .toList();
    }

    private void version(ContentVersion version) {
        String changed = VersionView.changed(version);
        add(
                version.frozenAt(),
                version.author(),
                "Version %d (%s) handed in".formatted(version.number(), version.code()),
                sentences(changed.isEmpty() ? "" : "Changed: " + changed + ".", version.changeNote()));
    }

    private void review(Review review) {
        review.signOff().ifPresent(signOff -> signOff(review, signOff));
    }

    private void signOff(Review review, SignOff signOff) {
        add(
                signOff.decidedAt(),
                signOff.reviewer(),
                "%s for %s, round %d, %s"
                        .formatted(
                                signOff.decision().label(),
                                names.group(review.department()),
                                review.round(),
                                story.versionName(story.dossier().versionOf(review.round()))),
                signOff.remarks());
    }

    private void kept(KeptSignOff kept) {
        add(
                kept.keptAt(),
                "",
                "Sign-off of %s kept for %s"
                        .formatted(names.group(kept.department()), story.versionName(kept.version())),
                kept.reason());
    }

    private void takenBack(TakenBack taken) {
        add(
                taken.at(),
                taken.person(),
                "Sign-off of %s taken back".formatted(names.group(taken.department())),
                taken.reason());
    }

    private void decision(ContentDecision decision) {
        add(decision.decidedAt(), decision.decidedBy(), DecisionLine.what(decision), decision.reasons());
    }

    private void event(ContentEvent event) {
        String where = story.placement(event.placement())
                .map(Placement::channel)
                .map(channel -> "%s (%s): ".formatted(event.placement(), channel.label()))
                .orElse("");
        add(event.at(), event.person(), where + event.kind().label(), event.detail());
    }

    private void add(Instant at, String person, String what, String detail) {
        steps.add(new Step(at, new TrailLine(PublicationTimes.readable(at), names.person(person), what, detail)));
    }

    private static String sentences(String one, String other) {
        return (one + " " + other).strip();
    }
}
