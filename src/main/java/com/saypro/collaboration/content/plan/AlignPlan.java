package com.saypro.collaboration.content.plan;

import com.saypro.collaboration.content.PublicationTimes;
import com.saypro.collaboration.content.Reasons;
import com.saypro.collaboration.content.Theme;
import com.saypro.collaboration.content.publication.Quarter;
import com.saypro.collaboration.directory.Department;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import com.saypro.collaboration.workdays.Deadlines;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a quarter's plan comes about: every department contributes, marketing drafts, communications aligns (COL-4.3). */
@Service
public class AlignPlan {

    static final String MARKETING = "marketing";
    static final String COMMUNICATIONS = "communications";
    private final ContentPlans plans;
    private final Contributions contributions;
    private final PlanVersions versions;
    private final PlanDecisions decisions;
    private final AgreedThemes agreedThemes;
    private final PlanMail mail;
    private final Directory directory;
    private final Deadlines deadlines;
    private final Clock clock;

    AlignPlan(
            ContentPlans plans,
            Contributions contributions,
            PlanVersions versions,
            PlanDecisions decisions,
            AgreedThemes agreedThemes,
            PlanMail mail,
            Directory directory,
            Deadlines deadlines,
            Clock clock) {
        this.plans = plans;
        this.contributions = contributions;
        this.versions = versions;
        this.decisions = decisions;
        this.agreedThemes = agreedThemes;
        this.mail = mail;
        this.directory = directory;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Opens a quarter.
     *
     * @throws NotAllowed when the person is neither in marketing nor in communications
     * @throws Refused when the quarter is over, or its alignment runs or was agreed on
     */
    @Transactional
    public ContentPlan open(String person, Quarter quarter, String note) {
        mustBeIn(person, "open a quarter", MARKETING, COMMUNICATIONS);
        if (!quarter.end().isAfter(clock.instant())) {
            throw new Refused("quarter", "%s is over. Choose this quarter or a later one.".formatted(quarter));
        }
        String text = note.strip();
        ContentPlan before = plans.findById(quarter.toString()).orElse(null);
        if (before == null) {
            return plans.save(collecting(quarter.toString(), 0, text, person));
        }
        if (before.state() != PlanState.ENDED) {
            throw new Refused(
                    "quarter",
                    "The plan of %s was opened by %s already and stands at: %s. Each quarter is aligned once."
                            .formatted(
                                    quarter,
                                    directory.personName(before.startedBy()),
                                    before.state().label()));
        }
        contributions.clear(before.quarter());
        return plans.save(collecting(before.quarter(), before.revision(), text, person));
    }

    private ContentPlan collecting(String quarter, int revision, String note, String person) {
        Instant now = clock.instant();
        Instant closes = deadlines.of("contribution-closing", "normal", now).due();
        return new ContentPlan(quarter, revision, PlanState.COLLECTING, note, person, now, closes);
    }

    /** Ids of the departments that are asked what they contribute. */
    public List<String> departments() {
        return directory.departments().stream().map(Department::id).toList();
    }

    /** @throws NotAllowed when the person is not in the department */
    public void mustContribute(String department, String person) {
        mustBeIn(person, "speak for " + directory.groupName(department), department);
    }

    /**
     * Records what a department contributes.
     *
     * @throws NotAllowed as {@link #mustContribute}
     * @throws Refused when a number is out of range, nothing says what it is about, or the department has answered
     */
    @Transactional
    public void contribute(String quarter, String department, String person, Pieces pieces, String about) {
        mustContribute(department, person);
        Contribution stated = Contribution.stated(
                department,
                pieces.emails(),
                pieces.blogPosts(),
                pieces.eventMaterials(),
                pieces.socialPosts(),
                about,
                person,
                clock.instant());
        if (!contributions.add(quarter, stated)) {
            throw new Refused("%s has answered already.".formatted(directory.groupName(department)));
        }
    }

    /**
     * Records who did not answer in time, and goes on to drafting; a second call changes nothing.
     *
     * @throws Refused when somebody has not answered and still may, however the process came here
     */
    @Transactional
    public void closeCollection(String quarter) {
        ContentPlan plan = plans.get(quarter);
        if (plan.state() != PlanState.COLLECTING) {
            return;
        }
        List<String> silent = new ArrayList<>(departments());
        contributions.of(quarter).forEach(answer -> silent.remove(answer.department()));
        if (!silent.isEmpty() && clock.instant().isBefore(plan.closesAt())) {
            throw new Refused(
                    "Contributions to %s are collected until all departments have answered, or until %s. These have not answered yet: %s."
                            .formatted(quarter, PublicationTimes.readable(plan.closesAt()), names(silent, ", ")));
        }
        silent.forEach(department -> contributions.add(quarter, Contribution.missing(department, clock.instant())));
        plans.save(plan.in(PlanState.DRAFTING));
    }

    /** @throws NotAllowed when the person is not in marketing */
    public void mustDraft(String person) {
        mustBeIn(person, "draft the content plan", MARKETING);
    }

    /**
     * Gives the next version of the plan to communications.
     *
     * @throws NotAllowed when the person is not in marketing
     * @throws Refused when the plan does not hold together
     */
    @Transactional
    public void draft(
            String quarter, String person, PlanText text, List<PlannedTheme> themes, List<Prominence> prominence) {
        mustDraft(person);
        ContentPlan plan = plans.get(quarter);
        plan.mustBe(PlanState.DRAFTING);
        int number = versions.latest(quarter).map(PlanVersion::number).orElse(0) + 1;
        versions.append(new PlanVersion(quarter, number, person, clock.instant(), text, themes, prominence));
        plans.save(plan.in(PlanState.ALIGNING));
    }

    /** @throws NotAllowed when the person is not in communications, or drafted the plan */
    @Transactional(readOnly = true)
    public void mustAlign(String quarter, String person) {
        mustBeIn(person, "align the content plan", COMMUNICATIONS);
        if (latest(quarter).author().equals(person)) {
            throw new NotAllowed("%s drafted this plan and so may not align it. Somebody else in Communications may."
                    .formatted(directory.personName(person)));
        }
    }

    /**
     * Records what communications decides. Agreed, the plan counts with {@link #publish}; sent back, its author is told.
     *
     * @param prominenceSuitable whether events, product updates and promotions get suitable prominence on each platform
     * @throws NotAllowed as {@link #mustAlign}, or when somebody who leads neither marketing nor communications ends it
     * @throws Refused when it is agreed on without suitable prominence, or remarks are missing
     */
    @Transactional
    public void align(
            String quarter, String person, PlanDecision.Verdict verdict, boolean prominenceSuitable, String remarks) {
        mustAlign(quarter, person);
        ContentPlan plan = plans.get(quarter);
        plan.mustBe(PlanState.ALIGNING);
        if (verdict == PlanDecision.Verdict.END) {
            end(plan, person, "remarks", remarks);
            return;
        }
        boolean agrees = verdict == PlanDecision.Verdict.AGREE;
        if (agrees && !prominenceSuitable) {
            throw new Refused(
                    "prominenceSuitable",
                    "A plan is agreed on when events, product updates and promotions get suitable prominence on each platform. Send it back and say what is missing.");
        }
        String text = agrees ? remarks.strip() : reason("remarks", remarks);
        PlanVersion version = latest(quarter);
        decisions.save(new PlanDecision(null, quarter, version.number(), verdict, person, text, clock.instant()));
        if (!agrees) {
            plans.save(plan.in(PlanState.DRAFTING));
            mail.sentBack(version, person, text);
        }
    }

    /**
     * Ends the alignment without a plan, while it is drafted.
     *
     * @throws NotAllowed when the person leads neither marketing nor communications
     * @throws Refused when there is no reason
     */
    @Transactional
    public void end(String quarter, String person, String reason) {
        ContentPlan plan = plans.get(quarter);
        plan.mustBe(PlanState.DRAFTING);
        end(plan, person, "endReason", reason);
    }

    /**
     * Makes the agreed version count: its themes are offered from now on, and all leads are told; once only.
     *
     * @throws Refused when what was decided last is not that somebody else in communications agrees on the latest version,
     *     however the process came here
     */
    @Transactional
    public void publish(String quarter) {
        ContentPlan plan = plans.get(quarter);
        if (plan.state() == PlanState.AGREED) {
            return;
        }
        plan.mustBe(PlanState.ALIGNING);
        PlanVersion version = latest(quarter);
        mustBeAgreedOn(version);
        List<Theme> themes = agreedThemes.add(quarter, version.themes());
        plans.save(plan.in(PlanState.AGREED));
        mail.agreed(version, themes);
    }

    private void end(ContentPlan plan, String person, String field, String reason) {
        mustBeIn(person, "end an alignment", MARKETING + "-lead", COMMUNICATIONS + "-lead");
        String why = reason(field, reason);
        int version = versions.latest(plan.quarter()).map(PlanVersion::number).orElse(0);
        decisions.save(new PlanDecision(
                null, plan.quarter(), version, PlanDecision.Verdict.END, person, why, clock.instant()));
        plans.save(plan.in(PlanState.ENDED));
        mail.ended(plan, person, why);
    }

    private void mustBeAgreedOn(PlanVersion version) {
        List<PlanDecision> decided = decisions.findByQuarterOrderById(version.quarter());
        if (decided.isEmpty() || !decided.get(decided.size() - 1).agreesOn(version)) {
            throw new Refused(
                    "%s has not agreed on version %d of the content plan of %s, so it does not count. Somebody there who did not draft it has to."
                            .formatted(directory.groupName(COMMUNICATIONS), version.number(), version.quarter()));
        }
    }

    private PlanVersion latest(String quarter) {
        return versions.latest(quarter)
                .orElseThrow(() -> new Refused("No content plan was drafted for %s yet.".formatted(quarter)));
    }

    private void mustBeIn(String person, String what, String... groups) {
        if (directory
                .person(person)
                .filter(one -> Stream.of(groups).anyMatch(one::isIn))
                .isEmpty()) {
            throw new NotAllowed("%s may not %s; members of %s may."
                    .formatted(directory.personName(person), what, names(List.of(groups), " and ")));
        }
    }

    private String names(List<String> groups, String between) {
        return groups.stream().map(directory::groupName).collect(Collectors.joining(between));
    }

    private static String reason(String field, String entered) {
        return Reasons.required(field, entered, "The reason is missing. Say why; the others read it.");
    }
}
