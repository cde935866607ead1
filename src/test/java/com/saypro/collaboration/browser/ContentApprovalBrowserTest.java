package com.saypro.collaboration.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.content.Placements;
import com.saypro.collaboration.notifications.mail.MailSettings;
import com.saypro.collaboration.notifications.outbox.OutboxFixture;
import com.saypro.collaboration.workdays.BusinessZone;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Content approval from the first click to the mails, as the people of four departments see it. */
@BrowserTest
class ContentApprovalBrowserTest {

    private static final String MY_DEPARTMENTS = "My departments' tasks";
    private static final String TITLE = "Open day at the Durban campus";
    private static final LocalDateTime PLANNED = LocalDate.now().plusDays(42).atTime(10, 30);

    /** What would run or be drawn if a page took it for HTML. */
    private static final String COPY = """
            Doors open at nine.
            <img src=x onerror="window.hacked=1"><b>bold</b> & {{view.number}} = 7
              Bring your questions.""";

    @Autowired
    ProcessEngine engine;

    @Autowired
    ApplicationContext application;

    @Autowired
    MailSettings mail;

    OutboxFixture outbox;
    String number;

    @BeforeEach
    void prepare() {
        outbox = new OutboxFixture(application);
        outbox.deliverTo("naledi");
        outbox.deliverTo("nomsa");
    }

    @AfterEach
    void remove() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list()
                .forEach(
                        instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "test is over"));
    }

    @Test
    void marketing_submits_three_departments_review_one_asks_for_changes_and_the_lead_approves(Windows windows) {
        var naledi = submitted(windows.tasklistOf("naledi"));
        draft(naledi);

        var zanele = openReview(windows.tasklistOf("zanele"));
        shownAsWritten(zanele.window(), zanele.form());
        dueFirstAndNothingToRefuse(zanele.window());
        zanele.window().picture("review");
        communications(zanele).answer("Your decision", "Sign off").complete();
        signOffContent(openReview(windows.tasklistOf("kagiso")));
        var nomsa = openReview(windows.tasklistOf("nomsa"));
        askForChanges(nomsa);
        runJobs();

        var toRework = mailedLink("naledi", "Rework content");
        var rework = open(windows, toRework, "naledi");
        rework(rework.tasklist());
        assertThat(rework.go(toRework).page().getByRole(AriaRole.MAIN)).containsText("finished this task");
        runJobs();

        communications(openReview(zanele)).answer("Your decision", "Sign off").complete();
        var secondReview = openReview(windows.tasklistOf("kagiso"));
        assertThat(secondReview.form()).containsText("Please name the campus gate.");
        signOffContent(secondReview);
        platformStandards(openReview(nomsa)).answer("Your decision", "Sign off").complete();
        runJobs();

        seenInCockpit(windows);

        var thandi = windows.tasklistOf("thandi")
                .filter(MY_DEPARTMENTS)
                .choose("Approve content", TITLE)
                .claim();
        assertThat(thandi.form()).containsText("Posts Office");
        thandi.window().picture("approve");
        thandi.answer("Your decision", "Approve this version").complete();

        var story = open(windows, mailedLink("nomsa", TITLE + " was approved"), "nomsa");
        assertThat(story.page()).hasURL(Pattern.compile("/content/" + number));
        assertThat(story.page().locator("#state")).hasText("Approved");
        var main = story.page().getByRole(AriaRole.MAIN);
        assertThat(main.locator("ins").filter(new Locator.FilterOptions().setHasText("gate")))
                .hasCount(1);
        assertThat(main.getByText("<img src=x onerror").first()).isVisible();
        assertThat(main.locator("b, img")).hasCount(0);
        assertThat(story.page().evaluate("window.hacked")).isNull();
        story.picture("content");
        assertThat(rework.go(mailedLink("naledi", TITLE + " was approved")).page())
                .hasURL(Pattern.compile("/content/" + number));
    }

    @Test
    void who_withdraws_a_draft_only_says_why(Windows windows) {
        var naledi = submitted(windows.tasklistOf("naledi"));
        assertThat(naledi.form().getByLabel("Why is it withdrawn?")).isHidden();

        naledi.answer("What should happen now?", "Withdraw the item");

        assertThat(naledi.form().getByLabel("Title")).isHidden();
        assertThat(naledi.form().getByLabel("Audience")).isHidden();
        assertThat(naledi.form().getByLabel("Date")).isHidden();
        naledi.fill("Why is it withdrawn?", "The open day was moved.").complete();
        var page = naledi.window().go("/content/" + number).page();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("The open day was moved.");
    }

    /** Through "Start process", first with a date that leaves no time; the draft is open afterwards. */
    private TasklistPage submitted(TasklistPage naledi) {
        naledi.start("Content approval")
                .select("Kind of content", "Blog post")
                .select("Department that owns it", "Marketing")
                .tick("Blog")
                .tick("LinkedIn")
                .moment("Planned publication", LocalDate.now().plusDays(1).atTime(8, 0))
                .answer("Urgency", "Normal")
                .answer("Does it involve a partner?", "No")
                .answer("Does it show or use personal data?", "No")
                .answer("Is it promotional?", "No");
        naledi.window().picture("start-form");
        assertThat(naledi.submitStartRefused()).contains("leaves no time", "the earliest possible is");
        naledi.window().picture("start-refused");

        naledi.moment("Planned publication", PLANNED).submitStart();
        number = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .startedBy("naledi")
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .get(0)
                .getBusinessKey();
        return naledi.filter("My tasks").choose("Draft content", number);
    }

    private void draft(TasklistPage naledi) {
        assertThat(naledi.form()).containsText("channels Blog, LinkedIn");
        naledi.fill("Title", TITLE)
                .fill("Copy", COPY)
                .fill("Other theme or campaign", "Campus visits")
                .fill("Audience", "School leavers")
                .answer("What should happen now?", "Submit it for review");
        assertThat(naledi.row(0)).containsText("Blog");
        assertThat(naledi.row(0).getByLabel("Time").first()).hasValue("10:30");
        assertThat(naledi.row(1)).containsText("LinkedIn");
        naledi.momentInRow(1, PLANNED.plusDays(1).withHour(14))
                .addRow()
                .selectInRow(2, "Channel", "Newsletter")
                .momentInRow(2, PLANNED.plusDays(2))
                .row(2)
                .getByLabel("What goes out there")
                .fill("Second invitation");
        naledi.window().picture("draft");
        naledi.complete();
        org.assertj.core.api.Assertions.assertThat(planned())
                .containsExactly(
                        "BLOG " + PLANNED,
                        "LINKEDIN " + PLANNED.plusDays(1).withHour(14),
                        "NEWSLETTER " + PLANNED.plusDays(2) + " Second invitation");
    }

    private TasklistPage openReview(TasklistPage reviewer) {
        return reviewer.filter(MY_DEPARTMENTS).choose("Review content", TITLE).claim();
    }

    private static void dueFirstAndNothingToRefuse(Window window) {
        assertThat(window.page().locator(".sorting-choice .sort-by")).hasText("Due date");
        assertThat(window.page().locator(".sort-direction")).hasClass(Pattern.compile("glyphicon-menu-up"));
        assertThat(window.page().getByPlaceholder("Filter Tasks")).isVisible();
        assertThat(window.page().locator(".task-filter.active .actions")).isHidden();
    }

    private static TasklistPage communications(TasklistPage reviewer) {
        return reviewer.tick("Tone and wording follow the brand voice")
                .tick("Names, logos and pictures follow the brand guidelines");
    }

    private static void signOffContent(TasklistPage reviewer) {
        reviewer.tick("It is correct, clear and of good quality")
                .tick("It meets the brand guidelines")
                .answer("Your decision", "Sign off with remarks (the version stands as it is)")
                .fill("Remarks", "Well written.")
                .complete();
    }

    private static TasklistPage platformStandards(TasklistPage reviewer) {
        return reviewer.tick("Format, length and tags follow the standards of each platform")
                .tick("Brand voice and image fit each platform");
    }

    /** At first without saying what should change. */
    private static void askForChanges(TasklistPage nomsa) {
        nomsa.tick("Brand voice and image fit each platform").answer("Your decision", "Request changes");

        assertThat(nomsa.completeRefused()).startsWith("The reason is missing.");
        nomsa.window().picture("review-refused");

        assertThat(nomsa.form().getByLabel("Brand voice and image fit each platform"))
                .isChecked();
        assertThat(nomsa.form().getByLabel("Request changes")).isChecked();
        nomsa.fill("Remarks", "Please name the campus gate.").complete();
    }

    private void rework(TasklistPage naledi) {
        assertThat(naledi.form()).containsText("Please name the campus gate.");
        assertThat(naledi.form()).containsText("Well written.");
        assertThat(naledi.form().getByLabel("Title")).hasValue(TITLE);
        assertThat(naledi.form().getByLabel("Copy")).hasValue(COPY);
        naledi.window().picture("rework");
        assertThat(naledi.row(2)).containsText("Newsletter");
        naledi.fill("Copy", COPY + "\nUse gate 3.")
                .tick("Text or claims")
                .answer("What should happen now?", "Resubmit it for review")
                .complete();
    }

    /** Channel, slot as Johannesburg reads it and label of the item's placements. */
    private List<String> planned() {
        return application.getBean(Placements.class).findByItemOrderByNumber(number).stream()
                .map(placement -> "%s %s %s"
                        .formatted(
                                placement.channel(),
                                placement.slot().atZone(BusinessZone.SAYPRO).toLocalDateTime(),
                                placement.label())
                        .strip())
                .toList();
    }

    /** The link of the only mail that reached this person with these words in its subject. */
    private String mailedLink(String recipient, String subject) {
        List<MailFile> mails = outbox.deliverTo(recipient).stream()
                .map(row -> MailFile.of(row, mail.folder()))
                .filter(found -> found.subject().contains(subject))
                .toList();
        assertThat(mails).hasSize(1);
        return mails.get(0).links().get(0);
    }

    /** Opens a link as somebody who has not signed in yet. */
    private static Window open(Windows windows, String link, String person) {
        return windows.open().go(link).signIn(person, HttpPerson.TRIAL_PASSWORD);
    }

    private static void shownAsWritten(Window window, Locator place) {
        Locator copy = place.getByText("Doors open at nine.");
        assertThat(copy).isVisible();
        assertThat(copy.innerText()).startsWith(COPY);
        assertThat(place.locator("b, img")).hasCount(0);
        assertThat(window.page().evaluate("window.hacked")).isNull();
    }

    private void seenInCockpit(Windows windows) {
        String instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        var page = windows.open()
                .go("/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime")
                .signIn("busisiwe", HttpPerson.TRIAL_PASSWORD)
                .page();
        assertThat(page.getByText(number).first()).isVisible();
        assertThat(page.locator("[data-element-id=userTask_approveContent]")).isVisible();
        page.getByText("Incidents").first().click();
        assertThat(page.getByText("No incidents")).isVisible();
    }

    private void runJobs() {
        engine.getManagementService().createJobQuery().messages().list().stream()
                .filter(this::isOurs)
                .map(Job::getId)
                .forEach(engine.getManagementService()::executeJob);
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
