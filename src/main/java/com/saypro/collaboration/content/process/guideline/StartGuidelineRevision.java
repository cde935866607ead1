package com.saypro.collaboration.content.process.guideline;

import com.saypro.collaboration.content.Choice;
import com.saypro.collaboration.content.guideline.GuidelineRevision;
import com.saypro.collaboration.content.guideline.GuidelineRevision.Occasion;
import com.saypro.collaboration.content.guideline.ReviseGuideline;
import com.saypro.collaboration.content.process.Entries;
import com.saypro.collaboration.content.process.Starter;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Starts a revision of the guideline; the instance keeps its number and who started it. */
@UsedInModels
@Component
class StartGuidelineRevision implements ExecutionListener {

    private final ReviseGuideline reviseGuideline;
    private final Starter starter;

    StartGuidelineRevision(ReviseGuideline reviseGuideline, Starter starter) {
        this.reviseGuideline = reviseGuideline;
        this.starter = starter;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Entries entries = new Entries(execution);
        String person = starter.of(execution, "brand-guideline", "revise the brand guideline");
        GuidelineRevision revision =
                reviseGuideline.start(person, Choice.of(Occasion.class, "occasion", entries.text("occasion")));
        execution.removeVariable("occasion");
        execution.setProcessBusinessKey(revision.number());
    }
}
