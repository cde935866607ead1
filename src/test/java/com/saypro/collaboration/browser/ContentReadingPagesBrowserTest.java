package com.saypro.collaboration.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.saypro.collaboration.content.publication.ApprovedContent.CODE;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.Theme;
import com.saypro.collaboration.content.guideline.GuidelineDecision;
import com.saypro.collaboration.content.guideline.GuidelineRevision;
import com.saypro.collaboration.content.guideline.GuidelineText;
import com.saypro.collaboration.content.guideline.ReviseGuideline;
import com.saypro.collaboration.content.plan.AlignPlan;
import com.saypro.collaboration.content.plan.ContentPlans;
import com.saypro.collaboration.content.plan.Pieces;
import com.saypro.collaboration.content.plan.PlanDecision;
import com.saypro.collaboration.content.plan.PlanText;
import com.saypro.collaboration.content.plan.PlannedTheme;
import com.saypro.collaboration.content.plan.Prominence;
import com.saypro.collaboration.content.publication.ApprovedContent;
import com.saypro.collaboration.content.publication.Figures;
import com.saypro.collaboration.content.publication.Performances;
import com.saypro.collaboration.content.publication.Publications;
import com.saypro.collaboration.content.publication.Publishing;
import com.saypro.collaboration.content.publication.Quarter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages that people read rather than work on: figures, plan and guideline, on an office screen and on a phone. */
@BrowserTest
class ContentReadingPagesBrowserTest {

    private static final String LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Publications publications;

    @Autowired
    Publishing publishing;

    @Autowired
    Performances performances;

    @Autowired
    AlignPlan alignPlan;

    @Autowired
    ContentPlans plans;

    @Autowired
    ReviseGuideline reviseGuideline;

    @Autowired
    JdbcClient jdbc;

    String number;

    @AfterEach
    void remove() {
        jdbc.sql("delete from saypro.content_theme where quarter like '2099-%'").update();
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKeyLike(number + "%")
                .list()
                .forEach(one -> engine.getRuntimeService().deleteProcessInstance(one.getId(), "test is over"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 360})
    void figures_and_their_correction(int width, Windows windows) {
        number =
                new ApprovedContent(jdbc).plannedBy("thandi", LONG, "LINKEDIN@" + inDays(7), "NEWSLETTER@" + inDays(8));
        publications.schedule(number);
        publishing.live(number + "-P1", "nomsa", CODE, "https://www.linkedin.com/feed/1");
        publishing.live(number + "-P2", "naledi", CODE, "20261202.1@mail.saypro.example");
        performances.record(
                number,
                "naledi",
                Map.of(
                        number + "-P1", new Figures(10_000L, 20_000L, 500L, 100L, 7L, ""),
                        number + "-P2", new Figures(null, null, null, null, null, "The tool is being replaced")));

        Window nomsa = signedIn(windows.open(width, 800), "nomsa", "/content/performance");
        assertThat(nomsa.page().locator("[id='" + number + "-P1']")).containsText("10,000");
        looksRight(nomsa, "performance-" + width);
        nomsa.page()
                .locator("[id='" + number + "-P1']")
                .getByText("Correct")
                .first()
                .click();
        assertThat(nomsa.page().locator("h1")).hasText("Figures of " + LONG);
        nomsa.page().getByLabel("Reach").fill("10500");
        looksRight(nomsa, "figures-" + width);
        nomsa.page().getByLabel("Clicks").fill("");
        nomsa.page().getByText("Record these figures").click();
        assertThat(nomsa.page().getByRole(AriaRole.ALERT)).containsText("Missing without a reason");
        assertThat(nomsa.page().getByLabel("Reach")).hasValue("10500");
        looksRight(nomsa, "figures-refused-" + width);
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 360})
    void the_content_plan(int width, Windows windows) {
        Quarter quarter = Quarter.parse("2099-Q" + (width == 360 ? 1 : 2));
        if (plans.findById(quarter.toString()).isEmpty()) {
            agreed(quarter);
        }
        Window johan = signedIn(windows.open(width, 800), "johan", "/content-plan/" + quarter);
        assertThat(johan.page().getByText("Skills summit").first()).isVisible();
        looksRight(johan, "content-plan-" + width);
        johan.go("/content-plan/" + quarter.next().next());
        assertThat(johan.page().getByText("Nobody has opened this quarter yet."))
                .isVisible();
        looksRight(johan, "content-plan-empty-" + width);
    }

    @Test
    void the_brand_guideline(Windows windows) {
        confirmed("Warm and plain. " + LONG);
        confirmed("Warm, plain and short.");
        for (int width : new int[] {1440, 360}) {
            Window johan = signedIn(windows.open(width, 800), "johan", "/brand-guideline");
            assertThat(johan.page().locator("#tone + p")).hasText("Warm, plain and short.");
            johan.page().getByText("What it said").first().click();
            assertThat(johan.page().getByText("Warm and plain. " + LONG).first())
                    .isVisible();
            looksRight(johan, "brand-guideline-" + width);
        }
    }

    private static String inDays(int days) {
        return LocalDate.now().plusDays(days) + "T10:00";
    }

    private void agreed(Quarter quarter) {
        String id = alignPlan.open("thandi", quarter, "").quarter();
        alignPlan.contribute(id, "marketing", "naledi", new Pieces(6, 3, 1, 24), "Intake campaign. " + LONG);
        alignPlan.contribute(id, "events", "palesa", new Pieces(2, 1, 4, 10), "The skills summit");
        jdbc.sql("update saypro.content_plan set closes_at = started_at where quarter = ?")
                .param(id)
                .update();
        alignPlan.closeCollection(id);
        LocalDate first = LocalDate.of(2099, 1, 1).plusMonths(quarter.toString().endsWith("Q1") ? 0 : 3);
        alignPlan.draft(
                id,
                "naledi",
                new PlanText("Every second Tuesday.", "One, when the programme is out.", LONG, "Daily."),
                List.of(
                        new PlannedTheme("January intake", Theme.Kind.CAMPAIGN, first, first.plusDays(40)),
                        new PlannedTheme(LONG, Theme.Kind.CAMPAIGN, first.plusDays(30), first.plusDays(60))),
                List.of(new Prominence(
                        Prominence.Subject.EVENT, "Skills summit", Channel.LINKEDIN, Prominence.Level.HIGH)));
        alignPlan.align(id, "zanele", PlanDecision.Verdict.AGREE, true, "");
        alignPlan.publish(id);
    }

    private void confirmed(String tone) {
        String revision = reviseGuideline
                .start("lerato", GuidelineRevision.Occasion.BRAND)
                .number();
        reviseGuideline.submit(
                revision, "lerato", new GuidelineText(tone, "South African English.", "We open doors.", "Shorter."));
        reviseGuideline.decide(revision, "thandi", GuidelineDecision.CONFIRM, "");
        reviseGuideline.putInForce(revision);
    }

    private static Window signedIn(Window window, String person, String path) {
        window.go(path).signIn(person, HttpPerson.TRIAL_PASSWORD);
        assertThat(window.page()).not().hasURL(Pattern.compile("signin"));
        window.page().waitForLoadState();
        return window;
    }

    private static void looksRight(Window window, String name) {
        Accessibility.check(window);
        Accessibility.fitsTheWindow(window);
        window.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
