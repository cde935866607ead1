package com.saypro.collaboration.content.process.publication;

import com.saypro.collaboration.content.process.Entries;
import com.saypro.collaboration.content.publication.Publishing;
import com.saypro.collaboration.foundation.Refused;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completing "Publish content" records what came of it. */
@UsedInModels
@Component
class SavePublishing implements TaskListener {

    private final Publishing publishing;

    SavePublishing(Publishing publishing) {
        this.publishing = publishing;
    }

    @Override
    public void notify(DelegateTask task) {
        Entries entries = Entries.of(task);
        String placement = task.getExecution().getProcessBusinessKey();
        String person = Answer.by(task);
        switch (entries.text("answer")) {
            case "queued" ->
                publishing.queued(placement, person, entries.text("version"), entries.text("queueReference"));
            case "live" -> publishing.live(placement, person, entries.text("version"), Answer.proof(entries));
            case "not-possible" -> publishing.notPossible(placement, person, entries.text("reason"));
            default ->
                throw new Refused("answer", "Nothing was chosen. Say whether it is queued, live or was not possible.");
        }
    }
}
