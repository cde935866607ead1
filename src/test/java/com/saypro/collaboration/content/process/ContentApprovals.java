package com.saypro.collaboration.content.process;

import com.saypro.collaboration.Acting;
import com.saypro.collaboration.workdays.BusinessZone;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

/** Drives content approvals the way people do: signed in, by claiming tasks and submitting forms. */
final class ContentApprovals {

    static final String DRAFT = "userTask_draftContent";
    static final String REVIEW = "userTask_reviewContent";
    static final String REWORK = "userTask_reworkContent";
    static final String APPROVAL = "userTask_approveContent";

    static final String DISPUTE = "userTask_decideDispute";
    static final String SETTLE = "userTask_settleDispute";

    /** What {@link ContentMeanwhileProcessTest} passes through. */
    static final List<String> MEANWHILE_NODES = List.of(
            "message_newVersionInReview",
            "message_newVersionInApproval",
            "message_signOffTakenBack",
            "startEvent_newVersion",
            "subProcess_contentWithdrawn",
            "startEvent_withdrawalAsked",
            "endEvent_withdrawnMeanwhile");

    /** What {@link ContentDisputeProcessTest} passes through. */
    static final List<String> DISPUTE_NODES = List.of(
            "gateway_joinDisputes",
            "callActivity_settleDispute",
            "error_anotherVersion",
            "error_refusedForGood",
            "endEvent_disputeRefused");

    /** Date and time that leave enough time from 23 November 2026, 09:30. */
    static final String PLANNED = "2026-12-18T10:30+02:00";

    private final ProcessEngine engine;
    private final Acting acting;
    private final List<String> started = new ArrayList<>();

    ContentApprovals(ProcessEngine engine) {
        this.engine = engine;
        this.acting = new Acting(engine);
    }

    /** The start form of a newsletter without partner, personal data or promotion, with the given differences. */
    static Map<String, Object> newsletter(String department, Map<String, Object> differences) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "kind", "newsletter",
                "channels", Spin.JSON(List.of("newsletter", "website")),
                "plannedPublication", PLANNED,
                "urgency", "normal",
                "department", department,
                "partner", "no",
                "personalData", "no",
                "promotion", "none"));
        form.putAll(differences);
        return form;
    }

    /** The draft or rework form, complete, with the given differences. */
    static Map<String, Object> draft(Map<String, Object> differences) {
        Map<String, Object> form = new HashMap<>();
        form.put("placements", placements("newsletter", "website"));
        form.put("approvedTheme", null);
        form.put("title", "Summer school opens");
        form.put("body", "Our summer school opens on Monday.\nJoin us <today> & tomorrow.");
        form.put("link", null);
        form.put("versionLabel", null);
        form.put("theme", "Learning in summer");
        form.put("audience", "Students");
        form.put("marketingTie", null);
        form.put("next", "submit");
        form.put("withdrawReason", null);
        form.putAll(differences);
        return shown(form);
    }

    /** Rows of the placements, each at {@link #PLANNED}. */
    static SpinJsonNode placements(String... channels) {
        return placements(PLANNED, List.of(channels));
    }

    static SpinJsonNode placements(String slot, List<String> channels) {
        return Spin.JSON(channels.stream()
                .map(channel -> Map.of("channel", channel, "slot", slot, "label", ""))
                .toList());
    }

    /** The rework form, complete, where the copy was changed, with the given differences. */
    static Map<String, Object> rework(Map<String, Object> differences) {
        Map<String, Object> form = draft(Map.of("body", "Shorter."));
        form.putAll(Map.of("partner", "no", "personalData", "no", "promotion", "none"));
        form.put("changes", Spin.JSON(List.of("text-or-claims")));
        form.put("changeNote", null);
        form.putAll(differences);
        return shown(form);
    }

    /** Only what the form shows with these answers: who withdraws is asked for the reason alone. */
    private static Map<String, Object> shown(Map<String, Object> form) {
        if ("withdraw".equals(form.get("next"))) {
            form.keySet().retainAll(Set.of("next", "withdrawReason"));
        }
        if (form.getOrDefault("approvedTheme", "") instanceof String approved && !approved.isEmpty()) {
            form.remove("theme");
        }
        return form;
    }

    ProcessInstance submit(String person, Map<String, Object> form) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(ContentApprovalModel.PROCESS)
                .latestVersion()
                .singleResult()
                .getId();
        ProcessInstance instance =
                acting.as(person, () -> engine.getFormService().submitStartForm(definition, form));
        started.add(instance.getId());
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult();
    }

    /** A newsletter of marketing, submitted and drafted by thandi. */
    ProcessInstance inReview() {
        return inReview(Map.of());
    }

    ProcessInstance inReview(Map<String, Object> differences) {
        ProcessInstance instance = submit("thandi", newsletter("marketing", differences));
        complete("thandi", task(instance, DRAFT), draft(Map.of()));
        return instance;
    }

    /** Signed off by communications and content, to be approved by marketing's lead. */
    ProcessInstance awaitingApproval() {
        ProcessInstance instance = inReview();
        review("johan", instance, "communications", "sign-off", null);
        review("kagiso", instance, "content", "sign-off", null);
        return instance;
    }

    /** Communications asked for changes, content signed off, and its sign-off is kept: only spelling was changed. */
    ProcessInstance contentKept() {
        ProcessInstance instance = inReview();
        review("johan", instance, "communications", "request-changes", "Two typos");
        review("kagiso", instance, "content", "sign-off", null);
        correctSpelling(instance);
        return instance;
    }

    /** Resubmits what is in rework, with nothing but spelling changed. */
    void correctSpelling(ProcessInstance instance) {
        Task rework = task(instance, REWORK);
        Map<String, Object> form = rework(Map.of(
                "body",
                "Shorter, in " + rework.getId(),
                "changes",
                Spin.JSON(List.of("spelling-only")),
                "changeNote",
                "Two typos"));
        finish("thandi", instance, rework, form);
    }

    void complete(String person, Task task, Map<String, Object> form) {
        acting.as(person, () -> engine.getFormService().submitTaskForm(task.getId(), form));
    }

    /** Completes the task, and what the system does behind it. */
    void finish(String person, ProcessInstance instance, Task task, Map<String, Object> form) {
        complete(person, task, form);
        runJobs(instance);
    }

    void claim(String person, Task task) {
        acting.as(person, () -> engine.getTaskService().claim(task.getId(), person));
    }

    /** Claims and completes the review of a department. */
    void review(String person, ProcessInstance instance, String department, String decision, String remarks) {
        Task task = review(instance, department);
        claim(person, task);
        complete(person, task, answer(task, decision, remarks));
        runJobs(instance);
    }

    /** A review form with every criterion confirmed. */
    Map<String, Object> answer(Task review, String decision, String remarks) {
        Map<String, Object> form = new HashMap<>();
        form.put("criteria", Spin.JSON(criteria(review)));
        form.put("decision", decision);
        form.put("remarks", remarks);
        return form;
    }

    /** Values of the criteria the form offers. */
    List<String> criteria(Task review) {
        return view(review).prop("criteria").elements().stream()
                .map(criterion -> criterion.prop("value").stringValue())
                .toList();
    }

    SpinJsonNode view(Task task) {
        return (SpinJsonNode) engine.getTaskService().getVariable(task.getId(), "view");
    }

    void approve(String person, ProcessInstance instance, String decision, String reasons) {
        Task task = task(instance, APPROVAL);
        claim(person, task);
        Map<String, Object> form = new HashMap<>();
        form.put("criteria", Spin.JSON(criteria(task)));
        form.put("decision", decision);
        form.put("reasons", reasons);
        complete(person, task, form);
        runJobs(instance);
    }

    Task task(ProcessInstance instance, String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(key)
                .singleResult();
    }

    List<Task> reviews(ProcessInstance instance) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(REVIEW)
                .list();
    }

    Task review(ProcessInstance instance, String department) {
        return reviews(instance).stream()
                .filter(task -> department(task).equals(department))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No review of " + department + " is open"));
    }

    /** The department a review is asked of. */
    String department(Task review) {
        String reviewId = (String) engine.getTaskService().getVariable(review.getId(), "reviewId");
        return reviewId.substring(reviewId.lastIndexOf('.') + 1);
    }

    String candidateGroup(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .reduce((one, other) -> one + "," + other)
                .orElse("");
    }

    boolean isOver(ProcessInstance instance) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                == 0;
    }

    /** The instance that settles the item's dispute. */
    ProcessInstance dispute(ProcessInstance instance) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(ContentApprovalModel.DISPUTE_PROCESS)
                .superProcessInstanceId(instance.getId())
                .singleResult();
    }

    /** The lead of content decides how a dispute goes on. */
    void decide(String person, ProcessInstance instance, String decision, String reasons) {
        ProcessInstance dispute = dispute(instance);
        Task task = task(dispute, DISPUTE);
        claim(person, task);
        Map<String, Object> form = new HashMap<>();
        form.put("decision", decision);
        form.put("reasons", reasons);
        complete(person, task, form);
    }

    /** Claims and completes the settlement of a department. */
    void settle(String person, ProcessInstance instance, String department, String decision, String remarks) {
        ProcessInstance dispute = dispute(instance);
        Task task = settlements(instance).stream()
                .filter(one -> department(one).equals(department))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing is to be settled by " + department));
        claim(person, task);
        complete(person, task, answer(task, decision, remarks));
        runJobs(dispute);
        runJobs(instance);
    }

    List<Task> settlements(ProcessInstance instance) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(dispute(instance).getId())
                .taskDefinitionKey(SETTLE)
                .list();
    }

    /** The instance that runs for the item now. */
    ProcessInstance running(String number) {
        ProcessInstance running = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(ContentApprovalModel.PROCESS)
                .processInstanceBusinessKey(number)
                .singleResult();
        started.add(running.getId());
        return running;
    }

    /** Runs the jobs that are no timers until there are none. */
    void runJobs(ProcessInstance instance) {
        List<Job> jobs;
        while (!(jobs = engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .messages()
                        .list())
                .isEmpty()) {
            jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    /** Due dates of the instance's timers by activity, as Johannesburg reads them; a task's own are its reminders. */
    Map<String, String> timers(ProcessInstance instance) {
        Map<String, String> timers = new TreeMap<>();
        for (Job timer : engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .list()) {
            timers.put(activity(timer), johannesburg(timer.getDuedate()));
        }
        return timers;
    }

    /** Lets the timer of an activity fire, all of them when there are several. */
    void fire(ProcessInstance instance, String activity) {
        List<Job> timers =
                engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .timers()
                        .list()
                        .stream()
                        .filter(timer -> activity(timer).equals(activity))
                        .toList();
        if (timers.isEmpty()) {
            throw new AssertionError("No timer waits at " + activity);
        }
        timers.forEach(timer -> engine.getManagementService().executeJob(timer.getId()));
    }

    static String johannesburg(Date moment) {
        return moment.toInstant().atZone(BusinessZone.SAYPRO).toLocalDateTime().toString();
    }

    private String activity(Job job) {
        return engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    void cleanUp() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceIds(new HashSet<>(started.isEmpty() ? List.of("none") : started))
                .list()
                .forEach(
                        instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "test is over"));
        started.clear();
    }
}
