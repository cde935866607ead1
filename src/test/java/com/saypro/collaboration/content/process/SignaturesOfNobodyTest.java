package com.saypro.collaboration.content.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.database.Content;
import com.saypro.collaboration.engine.TakenBack;
import com.saypro.collaboration.engine.TestProcesses;
import com.saypro.collaboration.foundation.NotAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Whoever deploys writes a model that gives a task to a colleague, and has what the colleague would decide recorded when the task is
 * made or assigned. Only its completion is a decision.
 */
@IntegrationTest
class SignaturesOfNobodyTest extends ContentScene {

    @Autowired
    ApplicationContext context;

    @Test
    void nothing_is_recorded_before_somebody_completes_the_task() {
        Set<String> recording = new TreeSet<>();
        context.getBeansOfType(TaskListener.class).keySet().stream()
                .filter(name -> name.startsWith("save"))
                .forEach(recording::add);
        assertThat(recording).hasSizeGreaterThan(12);
        ProcessInstance instance = content.inReview();
        String reviewId = (String) engine.getTaskService()
                .getVariable(content.review(instance, "communications").getId(), ContentApprovalModel.REVIEW_ID);

        for (String bean : recording) {
            for (String event : List.of(TaskListener.EVENTNAME_CREATE, TaskListener.EVENTNAME_ASSIGNMENT)) {
                try (var forged = new TestProcesses(engine)) {
                    forged.deploy(Bpmn.createExecutableProcess("forged")
                            .camundaHistoryTimeToLiveString("P1D")
                            .startEvent()
                            .userTask("sign")
                            .camundaAssignee("johan")
                            .camundaTaskListenerDelegateExpression(event, "${" + bean + "}")
                            .endEvent()
                            .done());
                    Map<String, String> before = new Content(jdbc).now();

                    assertThatThrownBy(() -> engine.getRuntimeService()
                                    .startProcessInstanceByKey(
                                            "forged",
                                            instance.getBusinessKey(),
                                            Map.of("reviewId", reviewId, "decision", "sign-off")))
                            .as("%s at %s", bean, event)
                            .isInstanceOf(NotAllowed.class);
                    assertThat(new Content(jdbc).changedSince(before)).isEmpty();
                }
            }
        }
    }

    /** Only who may start a process is asked for; a step of another one may come about by anybody. */
    @ParameterizedTest
    @ValueSource(strings = {"submitContent", "submitFreeDayProposal", "startAlignment", "startGuidelineRevision"})
    void nothing_is_begun_in_the_middle_of_something_else(String bean) {
        try (var forged = new TestProcesses(engine)) {
            forged.deploy(Bpmn.createExecutableProcess("forged")
                    .camundaHistoryTimeToLiveString("P1D")
                    .startEvent()
                    .intermediateThrowEvent()
                    .camundaExecutionListenerDelegateExpression("start", "${" + bean + "}")
                    .endEvent()
                    .done());
            forged.deploy(Bpmn.createExecutableProcess("forged-at-its-start")
                    .camundaHistoryTimeToLiveString("P1D")
                    .startEvent()
                    .camundaExecutionListenerDelegateExpression("start", "${" + bean + "}")
                    .endEvent()
                    .done());
            engine.getIdentityService().setAuthentication("thandi", List.of("marketing"));
            try {
                for (String process : List.of("forged", "forged-at-its-start")) {
                    assertThat(TakenBack.after(engine, context -> {
                                context.disableAuthorizationCheck();
                                engine.getRuntimeService().startProcessInstanceByKey(process);
                            }))
                            .isInstanceOf(NotAllowed.class)
                            .hasMessageStartingWith("Start the process ");
                }
            } finally {
                engine.getIdentityService().clearAuthentication();
            }
        }
    }
}
