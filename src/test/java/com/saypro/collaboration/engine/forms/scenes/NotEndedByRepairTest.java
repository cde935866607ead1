package com.saypro.collaboration.engine.forms.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process owner moves open work of every process to each of its ends: the record would wait for it for ever, so it stays. */
class NotEndedByRepairTest extends WithFormScenes {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "workdays/confirm-free-days",
                "content/review-content",
                "content/decide-dispute",
                "content/publish-content",
                "content/record-figures",
                "content/align-content-plan",
                "content/confirm-brand-guideline"
            })
    void it_is_still_there(String form) {
        FormScene scene = scenes.open(form);
        Task task =
                engine.getTaskService().createTaskQuery().taskId(scene.task()).singleResult();
        HttpPerson owner = HttpPerson.signedIn(port, "busisiwe");
        List<EndEvent> ends = List.copyOf(engine.getRepositoryService()
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementsByType(EndEvent.class));
        assertThat(ends).isNotEmpty();

        Answer pushed =
                owner.post(HttpPerson.ENGINE + "/execution/" + task.getExecutionId() + "/signal", "{\"variables\":{}}");
        assertThat(pushed.status()).as(pushed.body()).isEqualTo(403);
        for (EndEvent end : ends) {
            Answer answer = owner.post(
                    HttpPerson.ENGINE + "/process-instance/" + task.getProcessInstanceId() + "/modification",
                    """
                    {"instructions":[{"type":"cancel","activityId":"%s"},{"type":"startBeforeActivity","activityId":"%s"}]}
                    """.formatted(task.getTaskDefinitionKey(), end.getId()));

            assertThat(answer.status()).as(end.getId() + ": " + answer.body()).isIn(204, 400, 403);
            assertThat(instance(task)).as(end.getId()).isNotNull();
        }
    }

    private ProcessInstance instance(Task task) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
    }
}
