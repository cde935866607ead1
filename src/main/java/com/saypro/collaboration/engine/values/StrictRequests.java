package com.saypro.collaboration.engine.values;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import org.camunda.bpm.engine.rest.dto.task.TaskDto;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.glassfish.jersey.server.ServerProperties;

/**
 * Has the engine's interface, by either door, read what is sent with {@link ExistingDays} and as {@link Addressed}. Jersey finds it by
 * {@code META-INF/services}; the webapps make their interface themselves and ask nobody.
 */
public class StrictRequests implements AutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        context.register(Reader.class);
        context.register(Addressed.class);
        // The list of all operations, which Jersey draws up for whoever asks.
        context.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    }

    /**
     * A task comes with its Camunda Form and is sent back with it by the Tasklist when a due date is moved; the engine's interface tells
     * of the form and cannot read it.
     */
    @JsonIgnoreProperties(value = "camundaFormRef", allowGetters = true)
    private interface FormIsTold {}

    /** Stands before the engine's own of this kind. */
    @Provider
    @Priority(1)
    @Produces(MediaType.APPLICATION_JSON)
    public static class Reader implements ContextResolver<ObjectMapper> {

        @Override
        public ObjectMapper getContext(Class<?> type) {
            return JacksonConfigurator.configureObjectMapper(new ObjectMapper())
                    .addMixIn(TaskDto.class, FormIsTold.class)
                    .setDateFormat(new ExistingDays(JacksonConfigurator.dateFormatString));
        }
    }
}
