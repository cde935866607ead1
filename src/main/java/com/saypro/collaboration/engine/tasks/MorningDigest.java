package com.saypro.collaboration.engine.tasks;

import static com.saypro.collaboration.workdays.BusinessZone.SAYPRO;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import com.saypro.collaboration.notifications.Message;
import com.saypro.collaboration.notifications.Outbox;
import com.saypro.collaboration.workdays.WorkingTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One mail per person at the start of each working day: what waits for one of their groups and nobody has claimed. Groups
 * with a shared mailbox were told there when the work came.
 */
@Component
class MorningDigest {

    private final OpenGroupWork work;
    private final Directory directory;
    private final SharedMailboxes mailboxes;
    private final Outbox outbox;
    private final WorkingTime workingTime;
    private final Clock clock;

    MorningDigest(
            OpenGroupWork work,
            Directory directory,
            SharedMailboxes mailboxes,
            Outbox outbox,
            WorkingTime workingTime,
            Clock clock) {
        this.work = work;
        this.directory = directory;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    /** Writes today's digests, on a working day only; a second call on the same day writes nothing more. */
    @Transactional
    public void send() {
        LocalDate today = LocalDate.now(clock.withZone(SAYPRO));
        if (!workingTime.isWorkingDay(today)) {
            return;
        }
        Map<String, List<TaskFacts>> byGroup = work.byGroup();
        for (Person person : directory.everyone()) {
            List<Map<String, Object>> tasks = tasks(person, byGroup);
            if (!tasks.isEmpty()) {
                outbox.post(new Message(
                        person.id(),
                        "digest:" + today,
                        "digest",
                        tasks.size() == 1 ? "1 task waits for you" : tasks.size() + " tasks wait for your groups",
                        Map.of("day", today, "tasks", tasks)));
            }
        }
    }

    private List<Map<String, Object>> tasks(Person person, Map<String, List<TaskFacts>> byGroup) {
        List<Map<String, Object>> tasks = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        byGroup.forEach((group, open) -> {
            if (person.isIn(group) && mailboxes.of(group).isEmpty()) {
                open.stream().filter(task -> listed.add(task.taskId())).forEach(task -> {
                    Map<String, Object> model = task.model();
                    model.put("group", directory.groupName(group));
                    tasks.add(model);
                });
            }
        });
        return tasks;
    }
}
