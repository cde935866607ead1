package com.saypro.collaboration.content;

import com.saypro.collaboration.directory.Department;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.foundation.Refused;
import com.saypro.collaboration.workdays.BusinessZone;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in new content items. */
@Service
public class Submissions {

    private final ContentItems items;
    private final Directory directory;
    private final PublicationTimes times;
    private final Clock clock;

    Submissions(ContentItems items, Directory directory, PublicationTimes times, Clock clock) {
        this.items = items;
        this.directory = directory;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Creates an item that has no text yet.
     *
     * @param owner sign-in name of the submitter
     * @throws Refused when the owner does not belong to the department, or the planned publication leaves no time
     */
    @Transactional
    public ContentItem submit(Submission submission, String owner) {
        Department department = directory
                .department(submission.department())
                .orElseThrow(() -> new Refused(
                        "department", "There is no such department. Choose the department that owns the content."));
        if (directory
                .person(owner)
                .filter(person -> person.isIn(department.id()))
                .isEmpty()) {
            throw new Refused(
                    "department",
                    "You are not a member of %s. Choose a department you belong to.".formatted(department.name()));
        }
        times.mustBeReachable("plannedPublication", submission.plannedPublication(), submission.urgency());
        Instant now = clock.instant();
        String number = "C-%d-%04d".formatted(now.atZone(BusinessZone.SAYPRO).getYear(), items.nextNumber());
        return items.save(ContentItem.submitted(number, submission, owner, now));
    }
}
