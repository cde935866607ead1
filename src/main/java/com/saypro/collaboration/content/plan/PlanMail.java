package com.saypro.collaboration.content.plan;

import com.saypro.collaboration.content.Theme;
import com.saypro.collaboration.directory.Department;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import com.saypro.collaboration.notifications.Message;
import com.saypro.collaboration.notifications.Outbox;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Who is told what about a quarter's plan. */
@Component
class PlanMail {

    private final Outbox outbox;
    private final Directory directory;
    private final Clock clock;

    PlanMail(Outbox outbox, Directory directory, Clock clock) {
        this.outbox = outbox;
        this.directory = directory;
        this.clock = clock;
    }

    /** The leads of all departments. */
    void agreed(PlanVersion version, List<Theme> themes) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("Marketing and communications agreed on the content plan of %s, drafted by %s."
                .formatted(version.quarter(), directory.personName(version.author())));
        themes.forEach(theme -> paragraphs.add(
                "%s: %s, %s to %s".formatted(theme.kind().label(), theme.name(), theme.firstDay(), theme.lastDay())));
        post(
                leads(),
                version.quarter(),
                "content-plan:%s:agreed:%d".formatted(version.quarter(), version.number()),
                "The content plan of %s is agreed".formatted(version.quarter()),
                paragraphs);
    }

    /** The plan's author. */
    void sentBack(PlanVersion version, String person, String remarks) {
        post(
                Set.of(version.author()),
                version.quarter(),
                "content-plan:%s:sent-back:%d".formatted(version.quarter(), version.number()),
                "The content plan of %s was sent back".formatted(version.quarter()),
                List.of("%s: %s".formatted(directory.personName(person), remarks)));
    }

    /** The leads of all departments and whoever opened the quarter. */
    void ended(ContentPlan plan, String person, String reason) {
        Set<String> people = new TreeSet<>(leads());
        people.add(plan.startedBy());
        people.remove(person);
        post(
                people,
                plan.quarter(),
                "content-plan:%s:ended:%d".formatted(plan.quarter(), clock.millis()),
                "The alignment of %s was ended".formatted(plan.quarter()),
                List.of("Ended by %s: %s".formatted(directory.personName(person), reason)));
    }

    private Set<String> leads() {
        Set<String> leads = new TreeSet<>();
        directory.departments().stream()
                .map(Department::leadGroup)
                .flatMap(group -> directory.members(group).stream())
                .map(Person::id)
                .forEach(leads::add);
        return leads;
    }

    private void post(
            Collection<String> people, String quarter, String cause, String subject, List<String> paragraphs) {
        Map<String, Object> model = Map.of(
                "title",
                subject,
                "paragraphs",
                paragraphs,
                "link",
                "/content-plan/" + quarter,
                "linkLabel",
                "Open the content plan");
        people.forEach(person -> outbox.post(new Message(person, cause, "notice", subject, model)));
    }
}
