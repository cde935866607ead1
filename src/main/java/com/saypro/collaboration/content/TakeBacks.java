package com.saypro.collaboration.content;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back a sign-off that was kept from an earlier version, until final approval. */
@Service
public class TakeBacks {

    private static final Set<ContentState> POSSIBLE = EnumSet.of(
            ContentState.IN_REVIEW, ContentState.AWAITING_APPROVAL, ContentState.DISPUTED, ContentState.REWORK);

    private final Dossiers dossiers;
    private final ContentItems items;
    private final Rounds rounds;
    private final Directory directory;
    private final Announcements announcements;
    private final ApprovalProcess process;
    private final Clock clock;

    TakeBacks(
            Dossiers dossiers,
            ContentItems items,
            Rounds rounds,
            Directory directory,
            Announcements announcements,
            ApprovalProcess process,
            Clock clock) {
        this.dossiers = dossiers;
        this.items = items;
        this.rounds = rounds;
        this.directory = directory;
        this.announcements = announcements;
        this.process = process;
        this.clock = clock;
    }

    /** Ids of the departments whose kept sign-off the person may take back now. */
    @Transactional(readOnly = true)
    public List<String> possible(Dossier dossier, String person) {
        List<String> kept = dossier.standing().keySet().stream()
                .filter(department -> keptNow(dossier, department).isPresent())
                .toList();
        if (kept.isEmpty()) {
            return List.of();
        }
        Optional<Person> known = directory.person(person);
        return kept.stream()
                .filter(department -> speaksFor(dossier, department, known))
                .toList();
    }

    /**
     * Takes the sign-off back: it counts no longer, and everyone concerned is told. The department is asked again about the
     * same version at once when the final approval was open, when the round is over while others review, and in a dispute
     * once that is settled; while the content is reworked, about the next version.
     *
     * @throws NotAllowed when the person may not review for the department
     * @throws Refused when there is no reason, or the department has no sign-off that was kept and may still be taken back
     */
    @Transactional
    public void takeBack(String number, String department, String person, String reason) {
        rounds.lock(number);
        Dossier dossier = dossiers.of(number);
        String name = directory.groupName(department);
        if (!speaksFor(dossier, department, directory.person(person))) {
            throw new NotAllowed(
                    "%s may not take back a sign-off of %s; members of %s who neither own nor wrote the content may."
                            .formatted(directory.personName(person), name, name));
        }
        String text = Reasons.required(
                "reason",
                reason,
                "The reason is missing. Say why the sign-off is taken back; everyone concerned reads it.");
        KeptSignOff kept = keptNow(dossier, department)
                .orElseThrow(() -> new Refused(
                        "%s has no sign-off here that was kept from an earlier version and can still be taken back. That is possible until final approval."
                                .formatted(name)));
        TakenBack takenBack = new TakenBack(kept.round(), department, kept.review(), person, text, clock.instant());
        rounds.append(number, takenBack);
        announcements.takenBack(dossier, takenBack, process.atWork(number));
        if (dossier.item().state() == ContentState.AWAITING_APPROVAL) {
            items.save(dossier.item().in(ContentState.IN_REVIEW));
            process.signOffTakenBack(number);
        }
    }

    private static Optional<KeptSignOff> keptNow(Dossier dossier, String department) {
        return dossier.keptIn(dossier.round(), department)
                .filter(one -> POSSIBLE.contains(dossier.item().state()))
                .filter(one -> dossier.standing().containsKey(department));
    }

    private static boolean speaksFor(Dossier dossier, String department, Optional<Person> person) {
        String group = Deciders.reviewingGroup(department, dossier.item());
        return person.filter(known -> !dossier.makers().contains(known.id()))
                .filter(known -> known.isIn(group) || known.isIn(Deciders.leads(department)))
                .isPresent();
    }
}
