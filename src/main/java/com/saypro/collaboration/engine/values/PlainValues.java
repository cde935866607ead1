package com.saypro.collaboration.engine.values;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.serializer.JavaObjectSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.spring.boot.starter.spin.SpringBootSpinProcessEnginePlugin;

/**
 * Spin for JSON variables and little else of it. The engine takes no objects of Java classes from outside, in whatever format, and
 * brings none to life whose class somebody names: whoever may set a variable, and by way of the engine's interface whoever may sign in,
 * would choose the class.
 */
class PlainValues extends SpringBootSpinProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        super.preInit(configuration);
        configuration.setDeserializationTypeValidationEnabled(true);
        configuration.setDeserializationTypeValidator(className -> false);
    }

    @Override
    protected void registerSerializers(ProcessEngineConfigurationImpl configuration) {
        VariableSerializers serializers = configuration.getVariableSerializers();
        serializers.removeSerializer(serializers.getSerializerByName(JavaObjectSerializer.NAME));
        serializers.removeSerializer(serializers.getSerializerByName(ValueType.FILE.getName()));
        serializers.addSerializer(new NamedFiles());
        serializers.addSerializer(new WellFormedJson());
        serializers.addSerializer(new PassingObjects());
    }

    /** Its fallback keeps objects in formats that nothing here reads. */
    @Override
    protected void registerFallbackSerializer(ProcessEngineConfigurationImpl configuration) {
        configuration.setFallbackSerializerFactory(null);
    }
}
