package com.saypro.collaboration.directory.process;

import static java.util.stream.Collectors.toMap;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.DirectoryPlan;
import com.saypro.collaboration.directory.Person;
import com.saypro.collaboration.foundation.ConditionalOnTrial;
import com.saypro.collaboration.foundation.SeedStep;
import java.util.Map;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Creates the people of the trial who are missing and adds memberships they lack. Never on an outside database. */
@Component
@ConditionalOnTrial
@Order(1)
class TrialPeople implements SeedStep {

    private final DirectoryPlan plan;
    private final Directory directory;
    private final People people;

    TrialPeople(DirectoryPlan plan, Directory directory, People people) {
        this.plan = plan;
        this.directory = directory;
        this.people = people;
    }

    @Override
    @Transactional
    public void seed() {
        Map<String, Person> present = directory.everyone().stream().collect(toMap(Person::id, Function.identity()));
        var trial = plan.trial();
        trial.people().forEach((id, member) -> {
            if (present.containsKey(id)) {
                people.join(id, present.get(id).groups(), member.groups());
            } else {
                people.create(
                        new Person(
                                id,
                                member.firstName(),
                                member.lastName(),
                                id + "@" + trial.mailDomain(),
                                member.groups()),
                        trial.password());
            }
        });
    }
}
