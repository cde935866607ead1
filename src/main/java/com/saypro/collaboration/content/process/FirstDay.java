package com.saypro.collaboration.content.process;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import com.saypro.collaboration.foundation.ConditionalOnTrial;
import com.saypro.collaboration.foundation.SeedStep;
import com.saypro.collaboration.workdays.BusinessZone;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.SpinList;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The trial's first day: trial people have submitted content, so that every department finds a task. Done once, through
 * the same forms and with the same rights as by hand, all of it or nothing; a trial that ever had content is left as it is.
 */
@Component
@Transactional
@Order(1000)
@ConditionalOnTrial
@ConditionalOnProperty(name = "saypro.trial.first-day", matchIfMissing = true)
class FirstDay implements SeedStep {

    private static final int DAYS_AHEAD = 35;

    /** Who has a draft to write, for which department. */
    private static final Map<String, String> WRITERS = new TreeMap<>(Map.of(
            "mpho", "customer-support",
            "hendrik", "technical-services",
            "stefan", "sales",
            "priya", "product",
            "gugu", "customer-service",
            "derek", "hr",
            "khanyi", "leadership"));

    private final RepositoryService repository;
    private final FormService forms;
    private final TaskService tasks;
    private final HistoryService history;
    private final IdentityService identity;
    private final Directory directory;
    private final Clock clock;

    FirstDay(
            RepositoryService repository,
            FormService forms,
            TaskService tasks,
            HistoryService history,
            IdentityService identity,
            Directory directory,
            Clock clock) {
        this.repository = repository;
        this.forms = forms;
        this.tasks = tasks;
        this.history = history;
        this.identity = identity;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public void seed() {
        if (history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey(ContentApprovalModel.PROCESS)
                        .count()
                == 0) {
            begin();
        }
    }

    /** Submits the content of the first day and returns the numbers of the items. */
    List<String> begin() {
        List<String> numbers = new ArrayList<>();
        numbers.add(submitted(
                "naledi",
                idea("event-material", "marketing", List.of("event", "newsletter"), "yes", "yes", "paid"),
                words(
                        "Skills Summit 2027: programme booklet",
                        "Three days, forty speakers, one question: how do young people find their first job?",
                        "Skills Summit 2027",
                        "Delegates and sponsors",
                        "Opens the quarter's employability campaign")));
        numbers.add(submitted(
                "karabo",
                idea("social-post", "sales", List.of("linkedin", "facebook"), "no", "no", "organic"),
                words(
                        "Learnership intake opens in January",
                        "Applications for the January intake are open. Bring your certificate and your questions.",
                        "January intake",
                        "School leavers",
                        "Leads to the intake page marketing advertises")));
        WRITERS.forEach((writer, department) -> numbers.add(
                as(writer, () -> start(idea("blog-post", department, List.of("blog"), "no", "no", "none")))));
        return numbers;
    }

    private String submitted(String person, VariableMap idea, VariableMap words) {
        return as(person, () -> {
            String number = start(idea);
            forms.submitTaskForm(
                    tasks.createTaskQuery()
                            .processInstanceBusinessKey(number)
                            .singleResult()
                            .getId(),
                    words.putValueTyped("placements", placements(idea)));
            return number;
        });
    }

    private String start(VariableMap idea) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(ContentApprovalModel.PROCESS)
                .latestVersion()
                .singleResult()
                .getId();
        return forms.submitStartForm(definition, idea).getBusinessKey();
    }

    private VariableMap idea(
            String kind,
            String department,
            List<String> channels,
            String partner,
            String personalData,
            String promotion) {
        String planned = clock.instant()
                .atZone(BusinessZone.SAYPRO)
                .plusDays(DAYS_AHEAD)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY))
                .with(LocalTime.of(10, 0))
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        return Variables.createVariables()
                .putValue("kind", kind)
                .putValue("department", department)
                .putValueTyped(
                        "channels",
                        SpinValues.jsonValue("[\"" + String.join("\",\"", channels) + "\"]")
                                .create())
                .putValue("plannedPublication", planned)
                .putValue("urgency", "normal")
                .putValue("partner", partner)
                .putValue("personalData", personalData)
                .putValue("promotion", promotion);
    }

    /** A row for each channel, at the planned publication. */
    private static JsonValue placements(VariableMap idea) {
        SpinList<SpinJsonNode> channels = ((SpinJsonNode) idea.get("channels")).elements();
        String rows = channels.stream()
                .map(channel -> "{\"channel\":\"%s\",\"slot\":\"%s\",\"label\":null}"
                        .formatted(channel.stringValue(), idea.get("plannedPublication")))
                .collect(Collectors.joining(",", "[", "]"));
        return SpinValues.jsonValue(rows).create();
    }

    private static VariableMap words(String title, String body, String theme, String audience, String marketingTie) {
        return Variables.createVariables()
                .putValue("title", title)
                .putValue("body", body)
                .putValue("link", null)
                .putValue("versionLabel", null)
                .putValue("approvedTheme", null)
                .putValue("theme", theme)
                .putValue("audience", audience)
                .putValue("marketingTie", marketingTie)
                .putValue("next", "submit");
    }

    private <T> T as(String person, Supplier<T> work) {
        var before = identity.getCurrentAuthentication();
        identity.setAuthentication(
                person,
                directory.person(person).map(Person::groups).map(List::copyOf).orElse(List.of()));
        try {
            return work.get();
        } finally {
            if (before == null) {
                identity.clearAuthentication();
            } else {
                identity.setAuthentication(before);
            }
        }
    }
}
