package com.saypro.collaboration.content;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.foundation.NotAllowed;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may take an item out of its course: its owner, the leads of the owning department, and the leads of content. */
@Component
public class Custodians {

    private final Directory directory;
    private final Deciders deciders;

    Custodians(Directory directory, Deciders deciders) {
        this.directory = directory;
        this.deciders = deciders;
    }

    /** Whether the person is one of them. */
    public boolean has(ContentItem item, String person) {
        return item.owner().equals(person)
                || directory
                        .person(person)
                        .filter(known -> groups(item).anyMatch(known::isIn))
                        .isPresent();
    }

    /** @throws NotAllowed when the person is none of them; the sentence says who may */
    void mustHave(ContentItem item, String person, String what) {
        if (!has(item, person)) {
            throw new NotAllowed("%s may not %s this content; only %s, its owner, and members of %s may."
                    .formatted(
                            directory.personName(person),
                            what,
                            directory.personName(item.owner()),
                            deciders.names(groups(item))));
        }
    }

    private static Stream<String> groups(ContentItem item) {
        return Stream.of(Deciders.leads(item.department()), Deciders.leads(Deciders.CONTENT))
                .distinct();
    }
}
