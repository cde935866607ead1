package com.saypro.collaboration.content.process.guideline;

import com.saypro.collaboration.content.Choice;
import com.saypro.collaboration.content.guideline.GuidelineRevision;
import com.saypro.collaboration.content.guideline.GuidelineRevision.Occasion;
import com.saypro.collaboration.content.guideline.ReviseGuideline;
import com.saypro.collaboration.content.process.Entries;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Starts a revision of the guideline; the instance keeps its number and who started it. */
@UsedInModels
@Component
class StartGuidelineRevision implements ExecutionListener {

    private final ReviseGuideline reviseGuideline;

    StartGuidelineRevision(ReviseGuideline reviseGuideline) {
        this.reviseGuideline = reviseGuideline;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Entries entries = new Entries(execution);
        String person = entries.text("author");
        if (person.isEmpty()) {
            throw new NotAllowed("Sign in to revise the brand guideline.");
        }
        GuidelineRevision revision =
                reviseGuideline.start(person, Choice.of(Occasion.class, "occasion", entries.text("occasion")));
        execution.removeVariable("occasion");
        execution.setProcessBusinessKey(revision.number());
    }
}
