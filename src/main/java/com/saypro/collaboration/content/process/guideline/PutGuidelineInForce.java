package com.saypro.collaboration.content.process.guideline;

import com.saypro.collaboration.content.guideline.ReviseGuideline;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the confirmed guideline in force. */
@UsedInModels
@Component
class PutGuidelineInForce implements JavaDelegate {

    private final ReviseGuideline reviseGuideline;

    PutGuidelineInForce(ReviseGuideline reviseGuideline) {
        this.reviseGuideline = reviseGuideline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviseGuideline.putInForce(execution.getProcessBusinessKey());
    }
}
