package com.saypro.collaboration.engine.tasks;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every user task of every model tells people about itself; models declare nothing for it. */
@Configuration(proxyBeanMethods = false)
class TaskMailConfiguration {

    @Bean
    ProcessEnginePlugin taskMailPlugin(ObjectProvider<NewTaskMail> mail, ObjectProvider<SubjectLine> subject) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                var known = configuration.getCustomPostBPMNParseListeners();
                var listeners = new ArrayList<BpmnParseListener>(known == null ? List.of() : known);
                listeners.add(telling(mail, subject));
                configuration.setCustomPostBPMNParseListeners(listeners);
            }
        };
    }

    private static BpmnParseListener telling(ObjectProvider<NewTaskMail> mail, ObjectProvider<SubjectLine> subject) {
        return new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior userTask) {
                    var definition = userTask.getTaskDefinition();
                    definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, (TaskListener)
                            task -> subject.getObject().write(task));
                    definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, (TaskListener)
                            task -> mail.getObject().created(task));
                    definition.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, (TaskListener)
                            task -> mail.getObject().assigned(task));
                }
            }
        };
    }
}
