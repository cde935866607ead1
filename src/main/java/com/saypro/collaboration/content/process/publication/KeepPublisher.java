package com.saypro.collaboration.content.process.publication;

import static com.saypro.collaboration.content.process.publication.PublicationModel.DECISION_RESULT;
import static com.saypro.collaboration.content.process.publication.PublicationModel.PUBLISHER;

import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Keeps the department that the decision {@code channel-publisher} has just named. */
@UsedInModels
@Component
class KeepPublisher implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        var decided = (DmnDecisionResult) execution.getVariable(DECISION_RESULT);
        String publisher = decided.getSingleResult().getEntry("publisher");
        execution.getProcessInstance().setVariable(PUBLISHER, publisher);
    }
}
