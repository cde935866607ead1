package com.saypro.collaboration.content.story;

import com.saypro.collaboration.content.Choice;
import com.saypro.collaboration.content.Criterion;
import com.saypro.collaboration.content.KeptSignOff;
import com.saypro.collaboration.content.Part;
import com.saypro.collaboration.content.PublicationTimes;
import com.saypro.collaboration.content.Review;
import com.saypro.collaboration.content.Round;
import com.saypro.collaboration.content.SignOff;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A review round as people read it.
 *
 * @param version for example {@code version 2 (0123abcd)}
 * @param departments all that must have signed off, those whose sign-off was kept included
 * @param finalDepartment the department that signs off with the final approval; empty when none does
 * @param settling whether it settles a dispute
 * @param outcome what it came to; empty while it is open
 * @param parts what each department said, then the sign-offs kept from earlier versions
 */
public record RoundView(
        int number,
        String version,
        String level,
        String departments,
        String finalDepartment,
        boolean settling,
        String outcome,
        List<Opinion> parts) {

    /**
     * One department's part.
     *
     * @param decision for example {@code Signed off}; {@code Waiting} while it is open
     * @param person empty while it is open
     * @param criteria what was confirmed, or is asked while it is open
     * @param fallback why another group reviews; empty when none does
     * @param kept from which version it was kept and by which rule; empty when it was given in this round
     * @param takenBack who took it back and why; empty when nobody did
     */
    public record Opinion(
            String department,
            String part,
            String decision,
            String person,
            String at,
            List<String> criteria,
            String remarks,
            String fallback,
            String kept,
            String takenBack) {}

    static RoundView of(Round round, ItemStory story) {
        Names names = story.names();
        return new RoundView(
                round.number(),
                story.versionName(round.version()),
                round.level().label(),
                names.groups(round.routed()),
                round.finalDepartment().isEmpty() ? "" : names.group(round.finalDepartment()),
                round.settling(),
                round.outcome().map(Choice::label).orElse(""),
                Stream.concat(
                                story.dossier().reviews().stream()
                                        .filter(review -> review.round() == round.number())
                                        .map(review -> given(review, round, names)),
                                story.dossier().kept().stream()
                                        .filter(kept -> kept.round() == round.number())
                                        .map(kept -> kept(kept, story)))
                        .toList());
    }

    private static Opinion given(Review review, Round round, Names names) {
        Optional<SignOff> signOff = review.signOff();
        return new Opinion(
                names.group(review.department()),
                review.part() == Part.FINAL_APPROVAL ? "with the final approval" : "",
                signOff.map(one -> one.decision().label()).orElse(waiting(review, round)),
                signOff.map(one -> names.person(one.reviewer())).orElse(""),
                signOff.map(one -> PublicationTimes.readable(one.decidedAt())).orElse(""),
                signOff.map(SignOff::criteria)
                        .orElse(review.criteria().stream().map(Criterion::label).toList()),
                signOff.map(SignOff::remarks).orElse(""),
                review.fallback(),
                "",
                "");
    }

    private static String waiting(Review review, Round round) {
        return round.isOpen() || review.part() == Part.FINAL_APPROVAL ? "Waiting" : "Not answered";
    }

    private static Opinion kept(KeptSignOff kept, ItemStory story) {
        Review review = story.dossier().review(kept.review());
        SignOff signOff = review.signOff().orElseThrow();
        Names names = story.names();
        return new Opinion(
                names.group(kept.department()),
                "",
                signOff.decision().label(),
                names.person(signOff.reviewer()),
                PublicationTimes.readable(signOff.decidedAt()),
                signOff.criteria(),
                signOff.remarks(),
                review.fallback(),
                "Kept from %s: %s (%s)"
                        .formatted(
                                story.versionName(story.dossier().versionOf(review.round())),
                                kept.reason(),
                                String.join(", ", kept.rules())),
                story.dossier().takenBack().stream()
                        .filter(one ->
                                one.round() == kept.round() && one.review().equals(kept.review()))
                        .findFirst()
                        .map(one -> "Taken back by %s on %s: %s"
                                .formatted(
                                        names.person(one.person()), PublicationTimes.readable(one.at()), one.reason()))
                        .orElse(""));
    }
}
