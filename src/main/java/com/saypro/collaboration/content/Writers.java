package com.saypro.collaboration.content;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import com.saypro.collaboration.foundation.NotAllowed;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may write an item: its owner, the author of its latest version, the owning department and content with their leads; and,
 * while there is no version, external content creators who are asked to.
 */
@Service
public class Writers {

    private static final String CREATORS = "content-creator";

    private final Dossiers dossiers;
    private final Directory directory;
    private final Deciders deciders;

    Writers(Dossiers dossiers, Directory directory, Deciders deciders) {
        this.dossiers = dossiers;
        this.directory = directory;
        this.deciders = deciders;
    }

    /** @throws NotAllowed when the person may not write the item; the sentence says who may */
    @Transactional(readOnly = true)
    public void mustHave(String number, String person) {
        mustHave(dossiers.of(number), person);
    }

    void mustHave(Dossier dossier, String person) {
        must("write", dossier, person, known -> isTheirs(dossier, known) || isAskedFor(dossier, known));
    }

    /** @throws NotAllowed when the person may not take the item back: whoever was only asked for a first version may not */
    void mustWithdraw(Dossier dossier, String person) {
        must("withdraw", dossier, person, known -> isTheirs(dossier, known));
    }

    private void must(String what, Dossier dossier, String person, Predicate<Person> may) {
        if (directory.person(person).filter(may).isEmpty()) {
            throw new NotAllowed(
                    "%s may not %s this content; only %s, its owner, the author of its latest version, and members of %s may."
                            .formatted(
                                    directory.personName(person),
                                    what,
                                    directory.personName(dossier.item().owner()),
                                    deciders.names(groups(dossier.item()))));
        }
    }

    private static boolean isTheirs(Dossier dossier, Person person) {
        return dossier.item().owner().equals(person.id())
                || dossier.latestVersion()
                        .filter(version -> version.author().equals(person.id()))
                        .isPresent()
                || groups(dossier.item()).anyMatch(person::isIn);
    }

    private static boolean isAskedFor(Dossier dossier, Person person) {
        return dossier.latestVersion().isEmpty() && person.isIn(CREATORS);
    }

    private static Stream<String> groups(ContentItem item) {
        return Stream.of(item.department(), Deciders.CONTENT)
                .flatMap(department -> Stream.of(department, Deciders.leads(department)))
                .distinct();
    }
}
