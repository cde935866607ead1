package com.saypro.collaboration.content.web;

import com.saypro.collaboration.content.calendar.TaskDeadlines;
import com.saypro.collaboration.content.story.ItemStory;
import com.saypro.collaboration.directory.Department;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Group;
import com.saypro.collaboration.directory.Person;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who reads what. About all content: everyone in a department, the owners of its processes, administrators and the crisis team
 * (docs/adr/0010-who-reads-content.md). The calendar and the brand guideline: whoever belongs to SayPro, and the guideline also
 * who is asked to write or judge something (docs/adr/0013-who-reads-the-calendar.md).
 */
@Component
class Readers {

    private static final String PROCESS = "content-approval";
    private static final List<String> WATCHERS = List.of(Group.ADMINISTRATOR, "crisis-team");

    private final Directory directory;
    private final TaskDeadlines tasks;

    Readers(Directory directory, TaskDeadlines tasks) {
        this.directory = directory;
        this.tasks = tasks;
    }

    /** Whether this person reads about this item: as one of those who read about all, or because they took part. */
    boolean read(ItemStory story, String person) {
        return story.tookPart(person)
                || directory.person(person).filter(this::readsEverything).isPresent();
    }

    boolean readsCalendar(Person person) {
        return directory.belongs(person.groups());
    }

    /**
     * The person who reads the calendar or what hangs on it.
     *
     * @throws ResponseStatusException 404 when it is not for them
     */
    Person ofCalendar(Principal me) {
        return found(directory.person(me.getName()).filter(this::readsCalendar));
    }

    /** @throws ResponseStatusException 404 when this person is from outside and no process asks anything of them */
    void mustReadGuideline(Principal me) {
        found(directory.person(me.getName()).filter(person -> readsCalendar(person) || tasks.areThereFor(person.id())));
    }

    /** @throws ResponseStatusException 404 when what concerns all content is not for this person */
    void mustReadEverything(Principal me) {
        found(directory.person(me.getName()).filter(this::readsEverything));
    }

    private static Person found(Optional<Person> reader) {
        return reader.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    boolean readsEverything(Person person) {
        return Stream.of(
                        WATCHERS,
                        directory.owners(PROCESS),
                        directory.departments().stream().map(Department::id).toList())
                .flatMap(List::stream)
                .anyMatch(person::isIn);
    }
}
