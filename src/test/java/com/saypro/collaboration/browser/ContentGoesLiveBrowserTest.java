package com.saypro.collaboration.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.saypro.collaboration.content.ContentItems;
import com.saypro.collaboration.content.ContentState;
import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.content.PlacementState;
import com.saypro.collaboration.content.Placements;
import com.saypro.collaboration.workdays.BusinessZone;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One item with three placements, from the start form to the printed record, each step by whoever does it at SayPro: refused,
 * disputed and settled, approved, one slot moved, one placement not possible at first, all live, and measured.
 */
@BrowserTest
class ContentGoesLiveBrowserTest {

    private static final String MY_DEPARTMENTS = "My departments' tasks";
    private static final String TITLE = "First job stories";
    private static final LocalDateTime PLANNED = LocalDate.now().plusDays(42).atTime(10, 30);

    @Autowired
    ProcessEngine engine;

    @Autowired
    ContentItems items;

    @Autowired
    Placements placements;

    String number;

    @AfterEach
    void remove() {
        if (number != null) {
            engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKeyLike(number + "%")
                    .rootProcessInstances()
                    .list()
                    .forEach(one -> engine.getRuntimeService().deleteProcessInstance(one.getId(), "test is over"));
        }
    }

    @Test
    void from_the_start_form_over_a_dispute_to_the_figures_and_the_record(Windows windows) throws Exception {
        var naledi = windows.tasklistOf("naledi");
        var nomsa = windows.tasklistOf("nomsa");
        submit(naledi);
        String code = draft(naledi);

        dispute(windows, nomsa, code);
        approve(windows, code);
        goLive(windows, naledi, nomsa, code);
        measure(nomsa);
        theItemsPageTellsAll(naledi, code);
        theRecordIsPrinted(naledi, code);
    }

    private void submit(TasklistPage naledi) {
        naledi.start("Content approval")
                .select("Kind of content", "Blog post")
                .select("Department that owns it", "Marketing")
                .tick("Blog")
                .tick("LinkedIn")
                .tick("Facebook")
                .moment("Planned publication", PLANNED)
                .answer("Urgency", "Normal")
                .answer("Does it involve a partner?", "No")
                .answer("Does it show or use personal data?", "No")
                .answer("Is it promotional?", "No")
                .submitStart();
        number = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .startedBy("naledi")
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .get(0)
                .getBusinessKey();
    }

    /** @return the code of the version that is handed in */
    private String draft(TasklistPage naledi) {
        naledi.filter("My tasks")
                .choose("Draft content", number)
                .fill("Title", TITLE)
                .fill("Copy", "Thabo found his first job with a certificate and three questions.")
                .fill("Other theme or campaign", "First jobs")
                .fill("Audience", "School leavers")
                .answer("What should happen now?", "Submit it for review")
                .complete();
        assertThat(placements.findByItemOrderByNumber(number)).hasSize(3);
        runJobs();
        Window page = naledi.window().go("/content/" + number);
        return page.page()
                .locator("#versions strong, .versions strong")
                .first()
                .innerText()
                .strip();
    }

    /** The posts office refuses, content and communications do not; the lead of content has its lead settle it. */
    private void dispute(Windows windows, TasklistPage nomsa, String code) {
        nomsa.filter(MY_DEPARTMENTS).choose("Review content", TITLE).claim();
        assertThat(nomsa.form()).containsText(code);
        nomsa.answer("Your decision", "Refuse")
                .fill("Remarks", "No platform wants this length.")
                .complete();
        windows.tasklistOf("zanele")
                .filter(MY_DEPARTMENTS)
                .choose("Review content", TITLE)
                .claim()
                .tick("Tone and wording follow the brand voice")
                .tick("Names, logos and pictures follow the brand guidelines")
                .answer("Your decision", "Sign off")
                .complete();
        windows.tasklistOf("kagiso")
                .filter(MY_DEPARTMENTS)
                .choose("Review content", TITLE)
                .claim()
                .tick("It is correct, clear and of good quality")
                .tick("It meets the brand guidelines")
                .answer("Your decision", "Sign off")
                .complete();
        runJobs();
        assertThat(items.get(number).state()).isEqualTo(ContentState.DISPUTED);

        var ayanda = windows.tasklistOf("ayanda")
                .filter(MY_DEPARTMENTS)
                .choose("Decide dispute", TITLE)
                .claim();
        assertThat(ayanda.form()).containsText("No platform wants this length.");
        ayanda.window().picture("dispute");
        ayanda.answer("How does it go on?", "To be settled")
                .fill("Reasons", "Talk to marketing about the length.")
                .complete();
        Window story = ayanda.window().go("/content/" + number);
        Accessibility.check(story);

        var themba = windows.tasklistOf("themba")
                .filter(MY_DEPARTMENTS)
                .choose("Settle dispute", TITLE)
                .claim();
        assertThat(themba.form()).containsText(code);
        assertThat(themba.form()).containsText("Talk to marketing about the length.");
        themba.tick("Format, length and tags follow the standards of each platform")
                .tick("Brand voice and image fit each platform")
                .answer("Your decision", "Sign off")
                .fill("Reasons", "The stories are cut for each platform.");
        themba.window().picture("settle");
        themba.complete();
        runJobs();
    }

    private void approve(Windows windows, String code) {
        var thandi = windows.tasklistOf("thandi")
                .filter(MY_DEPARTMENTS)
                .choose("Approve content", TITLE)
                .claim();
        assertThat(thandi.form()).containsText(code);
        assertThat(thandi.form()).containsText("The stories are cut for each platform.");
        thandi.answer("Your decision", "Approve this version").complete();
        runJobs();
        assertThat(states())
                .containsExactly(PlacementState.SCHEDULED, PlacementState.SCHEDULED, PlacementState.SCHEDULED);
    }

    private void goLive(Windows windows, TasklistPage naledi, TasklistPage nomsa, String code) {
        Map<String, String> ids = byChannel();
        Window page = naledi.window().go("/content/" + number);
        moveOnThePage(page.page(), ids.get("LINKEDIN"), PLANNED.plusDays(3));
        assertThat(page.page().getByText("The slot is moved. Publishers and owner are told."))
                .isVisible();
        assertThat(placements.get(ids.get("LINKEDIN")).slot())
                .isEqualTo(PLANNED.plusDays(3).atZone(BusinessZone.SAYPRO).toInstant());

        publish(nomsa, ids.get("FACEBOOK"))
                .answer("What came of it?", "Not possible")
                .fill("Not possible, because", "The page is locked by the platform.")
                .complete();
        naledi.window().go("/camunda/app/tasklist/default/");
        naledi.filter("My tasks").choose("Choose new slot", ids.get("FACEBOOK"));
        assertThat(naledi.form()).containsText("The page is locked by the platform.");
        naledi.answer("How does it go on?", "Choose a new slot")
                .moment("New slot: date", PLANNED.plusDays(7))
                .complete();

        live(nomsa, ids.get("FACEBOOK"), code, "https://www.facebook.com/saypro/posts/1");
        live(nomsa, ids.get("LINKEDIN"), code, "https://www.linkedin.com/feed/1");
        String blog = ids.get("BLOG");
        live(windows.tasklistOf(memberOf(candidate(blog))), blog, code, "https://saypro.example/blog/first-job");
        assertThat(states()).containsOnly(PlacementState.LIVE);
        assertThat(items.get(number).state()).isEqualTo(ContentState.PUBLISHED);
    }

    private TasklistPage publish(TasklistPage publisher, String placement) {
        return publisher.task(task(placement)).claim();
    }

    private void live(TasklistPage publisher, String placement, String code, String address) {
        publish(publisher, placement)
                .answer("What came of it?", "Live")
                .answer("Which version?", "Version 1, code " + code)
                .fill("Address under which it is live", address)
                .complete();
    }

    /** Five working days after the last one went live, which are made to have passed. */
    private void measure(TasklistPage publisher) {
        Job ready = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance(number))
                .singleResult();
        engine.getManagementService().executeJob(ready.getId());
        var record = publisher.task(task(number)).claim();
        assertThat(record.form().getByLabel("What went out where")).hasCount(3);
        for (int row = 0; row < 3; row++) {
            for (var figure : List.of("Reach", "Impressions", "Engagement", "Clicks", "Conversions")) {
                record.form()
                        .getByLabel(figure)
                        .and(record.form().locator("input"))
                        .nth(row)
                        .fill("" + (row + 1) * 10);
            }
        }
        record.window().picture("figures");
        record.complete();
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKeyLike(number + "%")
                        .count())
                .isZero();
    }

    private void theItemsPageTellsAll(TasklistPage naledi, String code) {
        Window story = naledi.window().go("/content/" + number);
        Page page = story.page();
        assertThat(page.locator("#state")).hasText("Published");
        assertThat(page.locator("#rounds")).containsText("Settles a dispute.");
        assertThat(page.locator("#rounds")).containsText("The stories are cut for each platform.");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("https://www.linkedin.com/feed/1");
        assertThat(page.locator("#trail")).containsText("The page is locked by the platform.");
        assertThat(page.locator("#trail")).containsText(code);
        Accessibility.check(story);
        Accessibility.fitsTheWindow(story);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "published-printed.png")));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private void theRecordIsPrinted(TasklistPage naledi, String code) throws Exception {
        var download = naledi.window()
                .page()
                .waitForDownload(() -> naledi.window()
                        .page()
                        .getByText("Approval record (PDF)")
                        .click());
        Path kept = Path.of("target", "screenshots", "published-record.pdf");
        download.saveAs(kept);
        try (var pdf = Loader.loadPDF(kept.toFile())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(number, TITLE, code, "Refused", "No platform wants this length.", "To be settled")
                    .contains("The stories are cut for each platform.", "Themba Sithole", "Thandi Mokoena")
                    .contains("https://www.facebook.com/saypro/posts/1", "The page is locked by the platform.");
        }
    }

    private static void moveOnThePage(Page page, String placement, LocalDateTime slot) {
        Locator details =
                page.locator("details").filter(new Locator.FilterOptions().setHasText("Move the slot of " + placement));
        details.locator("summary").click();
        details.locator("input[type=datetime-local]")
                .fill(slot.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")));
        details.locator("button").click();
    }

    private Map<String, String> byChannel() {
        return placements.findByItemOrderByNumber(number).stream()
                .collect(Collectors.toMap(one -> one.channel().name(), Placement::id));
    }

    private List<PlacementState> states() {
        return placements.findByItemOrderByNumber(number).stream()
                .map(Placement::state)
                .toList();
    }

    private String candidate(String placement) {
        return engine.getTaskService().getIdentityLinksForTask(task(placement)).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .findFirst()
                .orElseThrow();
    }

    private String memberOf(String group) {
        return engine.getIdentityService().createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream()
                .map(User::getId)
                .filter(person -> !person.equals("naledi") && !person.equals("nomsa"))
                .findFirst()
                .orElseThrow();
    }

    private String task(String businessKey) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult()
                .getId();
    }

    private String instance(String businessKey) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult()
                .getId();
    }

    private void runJobs() {
        List<Job> jobs;
        do {
            jobs = engine.getManagementService().createJobQuery().messages().list().stream()
                    .filter(this::isOurs)
                    .toList();
            jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        } while (!jobs.isEmpty());
    }

    private boolean isOurs(Job job) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .processInstanceBusinessKey(number)
                        .count()
                == 1;
    }
}
