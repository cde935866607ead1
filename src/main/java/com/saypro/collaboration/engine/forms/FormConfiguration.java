package com.saypro.collaboration.engine.forms;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the form guard in front of every completion and every start, before the listeners of the models. */
@Configuration(proxyBeanMethods = false)
class FormConfiguration {

    @Bean
    ProcessEnginePlugin formPlugin(FormGuard guard) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setTaskService(new CheckedTaskService(guard));
                configuration.setFormService(new CheckedFormService(guard));
                var known = configuration.getCustomPostBPMNParseListeners();
                var listeners = new ArrayList<BpmnParseListener>(known == null ? List.of() : known);
                listeners.add(guarding(guard));
                configuration.setCustomPostBPMNParseListeners(listeners);
            }
        };
    }

    private static BpmnParseListener guarding(FormGuard guard) {
        return new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior userTask) {
                    var definition = userTask.getTaskDefinition();
                    definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, new AssigneeGuard());
                    definition.addBuiltInTaskListener(
                            TaskListener.EVENTNAME_COMPLETE, (TaskListener) task -> guard.check(task));
                }
            }

            @Override
            public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
                if (scope == scope.getProcessDefinition() && isStartedByAForm(activity)) {
                    ExecutionListener check = guard::check;
                    activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, check, 0);
                }
            }
        };
    }

    private static boolean isStartedByAForm(ActivityImpl start) {
        return ActivityTypes.START_EVENT.equals(start.getProperties().get(BpmnProperties.TYPE));
    }
}
