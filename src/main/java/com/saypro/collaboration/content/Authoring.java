package com.saypro.collaboration.content;

import static com.saypro.collaboration.content.ContentState.DRAFT;
import static com.saypro.collaboration.content.ContentState.REWORK;

import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import com.saypro.collaboration.workdays.BusinessZone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an author does with a draft or in rework: hand in the next version, or withdraw the item. */
@Service
public class Authoring {

    private final Dossiers dossiers;
    private final Writers writers;
    private final ContentItems items;
    private final ContentVersions versions;
    private final ContentDecisions decisions;
    private final Plan plan;
    private final Themes themes;
    private final PublicationTimes times;
    private final Clock clock;

    Authoring(
            Dossiers dossiers,
            Writers writers,
            ContentItems items,
            ContentVersions versions,
            ContentDecisions decisions,
            Plan plan,
            Themes themes,
            PublicationTimes times,
            Clock clock) {
        this.dossiers = dossiers;
        this.writers = writers;
        this.items = items;
        this.versions = versions;
        this.decisions = decisions;
        this.plan = plan;
        this.themes = themes;
        this.times = times;
        this.clock = clock;
    }

    /** The same for an item that is of the same nature as before. */
    @Transactional
    public ContentVersion handIn(String number, String author, Draft draft) {
        return handIn(number, author, draft, items.get(number).nature());
    }

    /**
     * Freezes the draft as the item's next version, to be reviewed.
     *
     * @param nature what the item is from now on, which decides who must sign it off
     * @throws NotAllowed when the author is none of the item's {@link Writers}
     * @throws Refused when this kind of content needs more than the draft says, its first slot leaves no time, a
     *     slot is outside the days of the agreed theme, or what changed since the version before is not said
     */
    @Transactional
    public ContentVersion handIn(String number, String author, Draft draft, Nature nature) {
        Dossier dossier = dossiers.of(number);
        dossier.item().mustBe(DRAFT, REWORK);
        writers.mustHave(dossier, author);
        Draft themed = themed(draft);
        dossier.latestVersion()
                .ifPresent(before -> themed.changes()
                        .mustTell(
                                before,
                                plan.of(dossier.item()),
                                themed,
                                dossier.item().nature(),
                                nature));
        ContentItem written = dossier.item().restated(nature).written(themed);
        times.mustBeReachable("placements", themed.earliestSlot(), written.urgency());
        items.save(written);
        boolean everApproved = decisions.findByItemOrderById(number).stream()
                .anyMatch(decision -> decision.verdict() == Verdict.APPROVE);
        plan.replace(dossier.item(), themed.placements(), everApproved);
        int next = dossier.versions().size() + 1;
        return versions.save(ContentVersion.frozen(number, next, author, clock.instant(), themed));
    }

    /** What the next version says about where and when the item goes out, before the author changes it. */
    @Transactional(readOnly = true)
    public List<Placing> placements(String number) {
        return plan.of(items.get(number));
    }

    /** The agreed themes and campaigns that are not over, the earliest first. */
    @Transactional(readOnly = true)
    public List<Theme> themes() {
        return themes.findByLastDayGreaterThanEqualOrderByFirstDayAscNameAsc(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(BusinessZone.SAYPRO));
    }

    private Draft themed(Draft draft) {
        if (draft.themeId().isEmpty()) {
            return draft;
        }
        return themes.findById(draft.themeId())
                .filter(theme -> !theme.lastDay().isBefore(today()))
                .map(theme -> {
                    mustBeWithin(theme, draft);
                    return draft.in(theme);
                })
                .orElseThrow(
                        () -> new Refused(
                                "approvedTheme",
                                "This theme or campaign is not agreed on, or it is over. Choose one of those offered, or enter another one."));
    }

    private static void mustBeWithin(Theme theme, Draft draft) {
        draft.placements().stream()
                .map(Placing::slot)
                .filter(slot -> !theme.covers(LocalDate.ofInstant(slot, BusinessZone.SAYPRO)))
                .findFirst()
                .ifPresent(slot -> {
                    throw new Refused(
                            "approvedTheme",
                            "%s is agreed on from %s to %s, and a placement is planned for %s. Move it into these days, or leave this empty and enter the theme or campaign as another one."
                                    .formatted(
                                            theme.name(),
                                            theme.firstDay(),
                                            theme.lastDay(),
                                            PublicationTimes.readable(slot)));
                });
    }

    /**
     * Records that the author takes the item back; announcing it ends its way.
     *
     * @throws NotAllowed when the author was only asked for a first version
     * @throws Refused when there is no reason
     */
    @Transactional
    public void withdraw(String number, String author, String reason) {
        String text = Reasons.required(
                "withdrawReason",
                reason,
                "The reason is missing. Say why the content is withdrawn; everyone concerned reads it.");
        Dossier dossier = dossiers.of(number);
        dossier.item().mustBe(DRAFT, REWORK);
        writers.mustWithdraw(dossier, author);
        decisions.save(
                new ContentDecision(null, number, dossier.round(), Verdict.WITHDRAW, author, text, clock.instant()));
    }
}
