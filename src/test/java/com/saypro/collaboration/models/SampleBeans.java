package com.saypro.collaboration.models;

import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** The beans that the sample models call; only their kinds and methods matter. */
final class SampleBeans {

    static final Map<String, Class<?>> ALL = Map.of(
            "deadlines", Deadlines.class,
            "cakeView", CakeView.class,
            "reminder", TaskListener.class,
            "saveVerdict", TaskListener.class,
            "takeOrder", ExecutionListener.class,
            "escalation", JavaDelegate.class);

    private SampleBeans() {}

    public interface Deadlines {
        Object due(String step, String urgency);

        Object remind(String step, String urgency);

        Object escalate(String step, String urgency);
    }

    public interface CakeView {
        Object taste(String businessKey);

        Object tasters(String businessKey);
    }
}
