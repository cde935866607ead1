package com.saypro.collaboration.content.process;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

/**
 * The model of content approval without our listeners, deployed beside it under a key of its own: no listeners in the
 * model, none built in for every task, no forms and so nothing that checks them. Tasks, inputs, timers and rights are the
 * same; a timeout listener stays because it is what makes a task's reminder timer.
 */
final class WithoutListeners {

    private static final String KEY = "content-approval-without-listeners";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final ProcessEngine engine;

    WithoutListeners(ProcessEngine engine) {
        this.engine = engine;
    }

    void deploy() {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(KEY + ".bpmn", model())
                .deploy();
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            configuration
                    .getDeploymentCache()
                    .findDeployedLatestProcessDefinitionByKey(KEY)
                    .getTaskDefinitions()
                    .values()
                    .forEach(WithoutListeners::removeBuiltIn);
            return null;
        });
    }

    /** The reviews of the instance's item, once more: same item, same departments, same open round, all signed off. */
    ProcessInstance reviews(ProcessInstance original) {
        Map<String, Object> variables = engine.getRuntimeService().getVariables(original.getId());
        return engine.getRuntimeService()
                .createProcessInstanceByKey(KEY)
                .businessKey(original.getBusinessKey())
                .setVariable("author", variables.get("author"))
                .setVariable("urgency", variables.get("urgency"))
                .setVariable(ContentApprovalModel.REVIEW_OUTCOME, "signed-off")
                .startBeforeActivity(ContentApprovals.REVIEW + "#multiInstanceBody")
                .execute();
    }

    void cleanUp() {
        engine.getRepositoryService().createDeploymentQuery().list().stream()
                .filter(deployment -> engine.getRepositoryService()
                        .getDeploymentResourceNames(deployment.getId())
                        .contains(KEY + ".bpmn"))
                .forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
    }

    private static BpmnModelInstance model() {
        InputStream original = WithoutListeners.class.getResourceAsStream("/processes/content/content-approval.bpmn");
        BpmnModelInstance model = Bpmn.readModelFromStream(original);
        all(model, Process.class).forEach(process -> process.setId(KEY));
        all(model, Message.class).forEach(message -> message.setName(KEY + "-" + message.getName()));
        all(model, CamundaExecutionListener.class)
                .forEach(listener -> listener.getParentElement().removeChildElement(listener));
        all(model, CamundaTaskListener.class).stream()
                .filter(listener -> !TaskListener.EVENTNAME_TIMEOUT.equals(listener.getCamundaEvent()))
                .forEach(listener -> listener.getParentElement().removeChildElement(listener));
        all(model, UserTask.class).forEach(task -> {
            task.removeAttributeNs(CAMUNDA, "formRef");
            task.removeAttributeNs(CAMUNDA, "formRefBinding");
        });
        return model;
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> List<T> all(
            BpmnModelInstance model, Class<T> type) {
        return List.copyOf(model.getModelElementsByType(type));
    }

    private static void removeBuiltIn(TaskDefinition task) {
        task.getTaskListeners().values().forEach(WithoutListeners::removeOurs);
        task.getBuiltinTaskListeners().values().forEach(WithoutListeners::removeOurs);
    }

    private static void removeOurs(Collection<TaskListener> listeners) {
        listeners.removeIf(listener -> listener.getClass().getName().startsWith("com.saypro."));
    }
}
