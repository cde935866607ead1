package com.saypro.collaboration.engine.tasks;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts {@link IncidentMail} beside the engine's own history; it is looked up late, because it needs the engine itself. */
@Configuration(proxyBeanMethods = false)
class IncidentMailConfiguration {

    @Bean
    ProcessEnginePlugin incidentMailPlugin(ObjectProvider<IncidentMail> mail) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.getCustomHistoryEventHandlers().add(later(mail));
            }
        };
    }

    private static HistoryEventHandler later(ObjectProvider<IncidentMail> mail) {
        return new HistoryEventHandler() {
            @Override
            public void handleEvent(HistoryEvent event) {
                if (event instanceof HistoricIncidentEventEntity) {
                    mail.getObject().recorded(event);
                }
            }

            @Override
            public void handleEvents(List<HistoryEvent> events) {
                events.forEach(this::handleEvent);
            }
        };
    }
}
