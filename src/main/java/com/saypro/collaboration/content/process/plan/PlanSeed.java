package com.saypro.collaboration.content.process.plan;

import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.Theme.Kind;
import com.saypro.collaboration.content.guideline.BrandGuidelines;
import com.saypro.collaboration.content.guideline.GuidelineDecision;
import com.saypro.collaboration.content.guideline.GuidelineRevision.Occasion;
import com.saypro.collaboration.content.guideline.GuidelineText;
import com.saypro.collaboration.content.guideline.ReviseGuideline;
import com.saypro.collaboration.content.plan.AlignPlan;
import com.saypro.collaboration.content.plan.ContentPlans;
import com.saypro.collaboration.content.plan.Pieces;
import com.saypro.collaboration.content.plan.PlanDecision.Verdict;
import com.saypro.collaboration.content.plan.PlanText;
import com.saypro.collaboration.content.plan.PlannedTheme;
import com.saypro.collaboration.content.plan.Prominence;
import com.saypro.collaboration.content.plan.Prominence.Level;
import com.saypro.collaboration.content.plan.Prominence.Subject;
import com.saypro.collaboration.content.publication.Quarter;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.foundation.ConditionalOnTrial;
import com.saypro.collaboration.foundation.SeedStep;
import com.saypro.collaboration.workdays.BusinessZone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a small SayPro has agreed on before the trial begins: a brand guideline in force and a plan for the current quarter, so
 * that the forms have a guideline to show and themes to offer. Done once; a trial that has either keeps it. Every department
 * has answered, so a trial in which one has nobody gets no plan.
 */
@Component
@Transactional
@Order(900)
@ConditionalOnTrial
@ConditionalOnProperty(name = "saypro.trial.first-day", matchIfMissing = true)
class PlanSeed implements SeedStep {

    private final BrandGuidelines guidelines;
    private final ReviseGuideline reviseGuideline;
    private final ContentPlans plans;
    private final AlignPlan alignPlan;
    private final Directory directory;
    private final Clock clock;

    PlanSeed(
            BrandGuidelines guidelines,
            ReviseGuideline reviseGuideline,
            ContentPlans plans,
            AlignPlan alignPlan,
            Directory directory,
            Clock clock) {
        this.guidelines = guidelines;
        this.reviseGuideline = reviseGuideline;
        this.plans = plans;
        this.alignPlan = alignPlan;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public void seed() {
        if (guidelines.inForce().isEmpty()) {
            guideline();
        }
        Map<String, String> members = members();
        if (plans.findAllByOrderByQuarterDesc().isEmpty() && members.keySet().containsAll(alignPlan.departments())) {
            plan(Quarter.of(clock.instant()), members);
        }
    }

    /** Somebody of each department that has anybody. */
    private Map<String, String> members() {
        Map<String, String> members = new TreeMap<>();
        for (String department : alignPlan.departments()) {
            directory.members(department).stream()
                    .findFirst()
                    .ifPresent(member -> members.put(department, member.id()));
        }
        return members;
    }

    private void guideline() {
        String number = reviseGuideline.start("lerato", Occasion.BRAND).number();
        reviseGuideline.submit(
                number,
                "lerato",
                new GuidelineText(
                        "Warm, plain and encouraging. We speak with people, never down to them, and promise only what we can keep.",
                        "SayPro is written with a capital S and P. South African English. Dates as 24 November 2026, times as 14:30. Pictures show people we asked.",
                        "We open doors to skills and first jobs. Every piece names one thing the reader can do next.",
                        "The first version."));
        reviseGuideline.decide(number, "thandi", GuidelineDecision.CONFIRM, "");
        reviseGuideline.putInForce(number);
    }

    private void plan(Quarter quarter, Map<String, String> members) {
        String id = alignPlan.open("thandi", quarter, "").quarter();
        alignPlan.contribute(
                id, "marketing", "naledi", new Pieces(6, 3, 1, 24), "Intake campaign and the monthly themes.");
        alignPlan.contribute(
                id, "events", "palesa", new Pieces(2, 1, 4, 10), "The skills summit: programme, speakers, tickets.");
        alignPlan.contribute(id, "posts-office", "nomsa", new Pieces(0, 0, 0, 40), "Daily posts on all platforms.");
        Set<String> answered = Set.of("marketing", "events", "posts-office");
        members.forEach((department, member) -> {
            if (!answered.contains(department)) {
                alignPlan.contribute(id, department, member, new Pieces(0, 0, 0, 0), "Nothing this quarter.");
            }
        });
        alignPlan.closeCollection(id);
        LocalDate first = LocalDate.ofInstant(quarter.begin(), BusinessZone.SAYPRO);
        LocalDate last = LocalDate.ofInstant(quarter.end(), BusinessZone.SAYPRO).minusDays(1);
        alignPlan.draft(
                id,
                "naledi",
                new PlanText(
                        "Every second Tuesday: one story, one offer, one date.",
                        "One when the summit's programme is out.",
                        "Every Thursday, from the month's theme.",
                        "Daily; LinkedIn and Facebook first."),
                List.of(
                        new PlannedTheme("First jobs", Kind.THEME, first, last),
                        new PlannedTheme("Learning together", Kind.THEME, first, last),
                        new PlannedTheme("January intake", Kind.CAMPAIGN, first.plusDays(31), last)),
                List.of(
                        new Prominence(Subject.EVENT, "Skills summit", Channel.LINKEDIN, Level.HIGH),
                        new Prominence(Subject.EVENT, "Skills summit", Channel.NEWSLETTER, Level.HIGH),
                        new Prominence(Subject.PROMOTION, "January intake", Channel.FACEBOOK, Level.HIGH),
                        new Prominence(Subject.PROMOTION, "January intake", Channel.LINKEDIN, Level.MEDIUM)));
        alignPlan.align(id, "zanele", Verdict.AGREE, true, "");
        alignPlan.publish(id);
    }
}
