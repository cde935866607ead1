package com.saypro.collaboration.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.IntegrationTest;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ModelBeansTest {

    @Autowired
    ProcessEngine engine;

    private TestProcesses processes;

    @AfterEach
    void remove() {
        if (processes != null) {
            processes.close();
        }
    }

    /** A change here is a change of the contract with everyone who writes models. */
    @Test
    void models_see_these_beans_and_no_others() {
        assertThat(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                        .getBeans()
                        .keySet())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "announceContent",
                        "applyFreeDayProposal",
                        "approverGuard",
                        "checkSlot",
                        "closeCollection",
                        "closeReviewRound",
                        "closeSettlement",
                        "contentDraft",
                        "contentPlanDraft",
                        "contentPlanView",
                        "contentRoles",
                        "contentView",
                        "contributorGuard",
                        "deadlines",
                        "dispute",
                        "disputeGuard",
                        "escalateReviews",
                        "escalation",
                        "figuresGuard",
                        "finalApproval",
                        "freeDayConfirmerGuard",
                        "freeDayView",
                        "guidelineConfirmerGuard",
                        "guidelineDrafterGuard",
                        "guidelineText",
                        "keepPublisher",
                        "measurement",
                        "openReviewRound",
                        "planAlignerGuard",
                        "planDrafterGuard",
                        "publicationRoles",
                        "publicationSlots",
                        "publicationView",
                        "publishContentPlan",
                        "publisherGuard",
                        "putGuidelineInForce",
                        "reminder",
                        "reviewerGuard",
                        "reviewRound",
                        "saveApproval",
                        "saveContribution",
                        "saveDispute",
                        "saveDraft",
                        "saveFigures",
                        "saveFreeDayDecision",
                        "saveGuidelineDecision",
                        "saveGuidelineDraft",
                        "saveLiveConfirmation",
                        "savePlanAlignment",
                        "savePlanDraft",
                        "savePublishing",
                        "saveReview",
                        "saveRework",
                        "saveSlotChoice",
                        "schedulePlacements",
                        "slotGuard",
                        "startAlignment",
                        "startGuidelineRevision",
                        "submitContent",
                        "submitFreeDayProposal",
                        "writerGuard");
    }

    @Test
    void any_other_bean_of_the_application_is_out_of_reach() {
        processes = new TestProcesses(engine)
                .deploy(Bpmn.createExecutableProcess("reaching")
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent()
                        .serviceTask("reach")
                        .camundaExpression("${dataSource.connection}")
                        .endEvent()
                        .done());
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("reaching"))
                .hasMessageContaining("the variable “dataSource” of the process is missing");
    }

    @Test
    void no_variable_stands_in_for_a_bean() {
        processes = new TestProcesses(engine)
                .deploy(Bpmn.createExecutableProcess("shadowing")
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent()
                        .serviceTask("ask")
                        .camundaExpression("${deadlines.due('review', 'normal')}")
                        .camundaResultVariable("due")
                        .userTask("look")
                        .endEvent()
                        .done());
        var instance =
                engine.getRuntimeService().startProcessInstanceByKey("shadowing", Map.of("deadlines", "whenever"));

        assertThat(engine.getRuntimeService().getVariable(instance.getId(), "due"))
                .isInstanceOf(Date.class);
    }
}
