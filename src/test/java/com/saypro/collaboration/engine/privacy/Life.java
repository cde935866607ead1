package com.saypro.collaboration.engine.privacy;

import com.saypro.collaboration.Acting;
import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.content.calendar.CalendarFeeds;
import com.saypro.collaboration.content.publication.CrisisStops;
import com.saypro.collaboration.notifications.outbox.OutboxFixture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.springframework.context.ApplicationContext;

/** Somebody whose sign-in name, full name and mail address stand nowhere else, and what they do at SayPro. */
final class Life {

    static final String PASSWORD = "a long way to the sea";

    /** Free days cannot be taken back, so each life proposes another one. */
    private static final LocalDate MONDAY = LocalDate.of(2020, 2, 3);

    private static final AtomicInteger FREE_DAYS = new AtomicInteger();

    final String person = "zz" + UUID.randomUUID().toString().substring(0, 8);
    final String fullName = "Sentinella Vanish-" + person.substring(2);
    final String mail = "sentinella." + person + "@gone.example";

    /** Number of the item they own, of one they reviewed, and of one whose review they hold. */
    String owned;

    String reviewed;
    Task held;

    private final ApplicationContext application;
    private final ProcessEngine engine;
    private final Acting acting;
    private final List<String> instances = new ArrayList<>();

    Life(ApplicationContext application) {
        this.application = application;
        this.engine = application.getBean(ProcessEngine.class);
        this.acting = new Acting(engine);
    }

    /** An administrator makes the account. */
    void arrive() {
        acting.as("admin", () -> {
            var user = engine.getIdentityService().newUser(person);
            user.setFirstName("Sentinella");
            user.setLastName(fullName.substring("Sentinella ".length()));
            user.setEmail(mail);
            user.setPassword(PASSWORD);
            engine.getIdentityService().saveUser(user);
            List.of("marketing", "communications", "hr", "crisis-team")
                    .forEach(group -> engine.getIdentityService().createMembership(person, group));
        });
    }

    /** Weeks of work: one item of their own approved, one of another signed off, a review taken, and all the rest. */
    void work(int port) {
        owned = inReview(person);
        review("johan", owned, "communications");
        review("kagiso", owned, "content");
        approve("thandi", owned);
        reviewed = inReview("thandi");
        review(person, reviewed, "communications");
        review("kagiso", reviewed, "content");
        approve("pieter", reviewed);
        held = review(inReview("thandi"), "communications");
        as(person, () -> {
            engine.getTaskService().claim(held.getId(), person);
            engine.getTaskService().createComment(held.getId(), held.getProcessInstanceId(), "I look at it tomorrow.");
        });
        freeDay();
        application.getBean(CalendarFeeds.class).create(person);
        var crisis = application.getBean(CrisisStops.class);
        crisis.set(person, "A storm is coming");
        crisis.lift(person, "It went by");
        HttpPerson browser = HttpPerson.signedIn(port, person, PASSWORD);
        browser.page("/audit");
        browser.form("/my-tasks", "/signout", Map.of());
        new OutboxFixture(application).deliverTo(person);
    }

    /** Removes what runs. */
    void end() {
        instances.stream()
                .filter(id -> engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceId(id)
                                .count()
                        > 0)
                .forEach(id -> engine.getRuntimeService().deleteProcessInstance(id, "test over"));
        engine.getIdentityService().deleteUser(person);
    }

    private void freeDay() {
        ProcessInstance proposal = start(
                person,
                "free-day",
                Map.of(
                        "kind",
                        "ad-hoc-holiday",
                        "firstDay",
                        MONDAY.plusWeeks(FREE_DAYS.incrementAndGet()).toString(),
                        "reason",
                        "Quiet day"));
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(proposal.getId())
                .singleResult();
        as("derek", () -> {
            engine.getTaskService().claim(task.getId(), "derek");
            engine.getFormService().submitTaskForm(task.getId(), Map.of("decision", "confirm"));
        });
    }

    private String inReview(String author) {
        ProcessInstance instance = start(
                author,
                "content-approval",
                Map.of(
                        "kind", "newsletter",
                        "channels", Spin.JSON(List.of("newsletter", "website")),
                        "plannedPublication", "2019-12-18T10:30+02:00",
                        "urgency", "normal",
                        "department", "marketing",
                        "partner", "no",
                        "personalData", "no",
                        "promotion", "none"));
        String number = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getBusinessKey();
        Map<String, Object> draft = new HashMap<>(Map.of(
                "placements",
                Spin.JSON(List.of(
                        Map.of("channel", "newsletter", "slot", "2019-12-18T10:30+02:00", "label", ""),
                        Map.of("channel", "website", "slot", "2019-12-18T10:30+02:00", "label", ""))),
                "title",
                "Summer school opens",
                "body",
                "Our summer school opens on Monday.",
                "theme",
                "Learning in summer",
                "audience",
                "Students",
                "next",
                "submit"));
        List.of("approvedTheme", "link", "versionLabel", "marketingTie", "withdrawReason")
                .forEach(empty -> draft.put(empty, null));
        complete(author, task(number, "userTask_draftContent"), draft);
        return number;
    }

    private void review(String reviewer, String number, String department) {
        Task review = review(number, department);
        as(reviewer, () -> engine.getTaskService().claim(review.getId(), reviewer));
        complete(reviewer, review, confirmed(review, "sign-off", "remarks"));
    }

    private Task review(String number, String department) {
        return engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("userTask_reviewContent")
                .list()
                .stream()
                .filter(task -> engine.getTaskService()
                        .getVariable(task.getId(), "reviewId")
                        .toString()
                        .endsWith("." + department))
                .findFirst()
                .orElseThrow();
    }

    private void approve(String approver, String number) {
        Task approval = task(number, "userTask_approveContent");
        as(approver, () -> engine.getTaskService().claim(approval.getId(), approver));
        complete(approver, approval, confirmed(approval, "approve", "reasons"));
    }

    private Map<String, Object> confirmed(Task task, String decision, String words) {
        var view = (org.camunda.spin.json.SpinJsonNode) engine.getTaskService().getVariable(task.getId(), "view");
        var criteria = view.prop("criteria").elements().stream()
                .map(criterion -> criterion.prop("value").stringValue())
                .toList();
        return Map.of("criteria", Spin.JSON(criteria), "decision", decision, words, "The tone is right.");
    }

    private ProcessInstance start(String starter, String process, Map<String, Object> form) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        ProcessInstance instance =
                acting.as(starter, () -> engine.getFormService().submitStartForm(definition, form));
        instances.add(instance.getId());
        return instance;
    }

    private Task task(String number, String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .singleResult();
    }

    private void complete(String who, Task task, Map<String, Object> form) {
        as(who, () -> engine.getFormService().submitTaskForm(task.getId(), form));
        List<Job> jobs;
        while (!(jobs = engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .messages()
                        .list())
                .isEmpty()) {
            jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    private void as(String who, Runnable action) {
        acting.as(who, action);
    }
}
