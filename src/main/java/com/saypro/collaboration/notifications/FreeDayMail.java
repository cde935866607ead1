package com.saypro.collaboration.notifications;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.workdays.FreeDayKind;
import com.saypro.collaboration.workdays.FreeDaysChanged;
import com.saypro.collaboration.workdays.FreeDaysRefused;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells everyone which days are free or no longer free, and a proposer that a proposal was refused. */
@Component
class FreeDayMail {

    private final Outbox outbox;
    private final Directory directory;

    FreeDayMail(Outbox outbox, Directory directory) {
        this.outbox = outbox;
        this.directory = directory;
    }

    @EventListener
    void tellEveryone(FreeDaysChanged changed) {
        boolean cancelled = changed.kind() == FreeDayKind.CANCELLATION;
        String template = cancelled ? "free-days-cancelled" : "free-days-confirmed";
        String subject = (cancelled ? "SayPro works after all on " : "SayPro does not work on ") + changed.days();
        Map<String, Object> model = Map.of(
                "number", changed.number(),
                "kind", changed.kind().title(),
                "days", changed.days().toString(),
                "reason", changed.reason());
        directory
                .everyone()
                .forEach(person -> outbox.post(
                        new Message(person.id(), changed.number() + ":" + template, template, subject, model)));
    }

    @EventListener
    void tellProposer(FreeDaysRefused refused) {
        outbox.post(new Message(
                refused.proposer(),
                refused.number() + ":free-days-refused",
                "free-days-refused",
                refused.number() + " was refused",
                Map.of(
                        "number", refused.number(),
                        "proposal", refused.title(),
                        "refusedBy", directory.personName(refused.refusedBy()),
                        "answer", refused.answer())));
    }
}
