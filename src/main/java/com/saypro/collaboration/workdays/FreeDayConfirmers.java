package com.saypro.collaboration.workdays;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may confirm a proposal about free days: HR's lead, and leadership where HR's lead has nobody else. */
@Component
class FreeDayConfirmers {

    private static final List<String> GROUPS = List.of("hr-lead", "leadership");

    private final Directory directory;

    FreeDayConfirmers(Directory directory) {
        this.directory = directory;
    }

    /**
     * The first group in which somebody else than the proposer may decide.
     *
     * @throws Refused when there is none
     */
    String groupFor(String proposer) {
        return GROUPS.stream()
                .filter(group -> directory.members(group).stream()
                        .anyMatch(member -> !member.id().equals(proposer)))
                .findFirst()
                .orElseThrow(() -> new Refused("Nobody but you may confirm free days at the moment."
                        + " Ask an administrator to add someone to HR's lead or to leadership."));
    }

    /**
     * Checks that the person confirms free days at this moment, whatever tasks the person has a right to.
     *
     * @throws NotAllowed when the person is in none of the groups
     */
    void requireConfirmer(String person) {
        boolean confirms = directory
                .person(person)
                .filter(known -> GROUPS.stream().anyMatch(known::isIn))
                .isPresent();
        if (!confirms) {
            throw new NotAllowed("Only HR's lead or leadership confirms free days, and %s belongs to neither."
                    .formatted(directory.personName(person)));
        }
    }
}
