package com.saypro.collaboration.content.web;

import com.saypro.collaboration.content.story.ItemStory;
import com.saypro.collaboration.directory.Department;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Group;
import com.saypro.collaboration.directory.Person;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who reads about all content: everyone in a department, the owners of its processes, administrators and the crisis team. */
@Component
class Readers {

    private static final String PROCESS = "content-approval";
    private static final List<String> WATCHERS = List.of(Group.ADMINISTRATOR, "crisis-team");

    private final Directory directory;

    Readers(Directory directory) {
        this.directory = directory;
    }

    /** Whether this person reads about this item: as one of those who read about all, or because they took part. */
    boolean read(ItemStory story, String person) {
        return story.tookPart(person) || readsEverything(person);
    }

    boolean readsEverything(String person) {
        return directory.person(person).filter(this::readsEverything).isPresent();
    }

    private boolean readsEverything(Person person) {
        return Stream.of(
                        WATCHERS,
                        directory.owners(PROCESS),
                        directory.departments().stream().map(Department::id).toList())
                .flatMap(List::stream)
                .anyMatch(person::isIn);
    }
}
