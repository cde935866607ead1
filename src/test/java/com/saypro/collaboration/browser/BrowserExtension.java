package com.saypro.collaboration.browser;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Hands {@link Windows} to test methods, pictures them when a test fails, and closes them after it. */
class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace SPACE = Namespace.create(BrowserExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.place()
                .map(place -> ConditionEvaluationResult.enabled("Chromium at " + place))
                .orElseGet(() -> ConditionEvaluationResult.disabled("No Chromium found; CHROMIUM may name one"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Windows.class;
    }

    @Override
    public Windows resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var chromium = context.getRoot()
                .getStore(SPACE)
                .getOrComputeIfAbsent(Chromium.class, type -> new Chromium(), Chromium.class);
        int port = SpringExtension.getApplicationContext(context)
                .getEnvironment()
                .getRequiredProperty("local.server.port", Integer.class);
        var windows = new Windows(chromium.browser(), "http://127.0.0.1:" + port);
        context.getStore(SPACE).put(Windows.class, windows);
        return windows;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        var windows = context.getStore(SPACE).get(Windows.class, Windows.class);
        if (windows != null && context.getExecutionException().isPresent()) {
            windows.picture(Path.of(
                    context.getRequiredTestClass().getSimpleName(),
                    context.getRequiredTestMethod().getName()));
        }
    }
}
