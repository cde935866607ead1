package com.saypro.collaboration.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Engine settings that have no key in {@code application.yaml}, or whose default is left on purpose. */
final class EngineSettings {

    private EngineSettings() {}

    static void apply(ProcessEngineConfigurationImpl configuration) {
        work(configuration);
        history(configuration);
        variables(configuration);
        identity(configuration);
        // Nothing reads per-person task metrics, and they would be one more place that counts people.
        configuration.setTaskMetricsEnabled(false);
    }

    private static void work(ProcessEngineConfigurationImpl configuration) {
        // Ids in blocks of 10,000: no write for every hundredth id; random ids make tables two thirds larger.
        configuration.setIdBlockSize(10_000);
        // A hiccup is over in seconds, a restart in minutes, an outage of something else in hours; then a person looks.
        configuration.setFailedJobRetryTimeCycle("PT10S,PT1M,PT10M,PT1H,PT4H");
        // Candidates and assignees may claim and complete, not assign others or move due dates.
        configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
        // An error that nobody catches would end its step without a word.
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        // The Tasklist's "Create task" makes tasks without form, process and due date.
        configuration.setStandaloneTasksEnabled(false);
    }

    private static void history(ProcessEngineConfigurationImpl configuration) {
        // No removal time on every row, clean-up by the end of the instance: a seventh more throughput, two fifths less
        // log.
        configuration.setHistoryRemovalTimeStrategy("none");
        configuration.setHistoryCleanupStrategy("endTimeBased");
        // Each model says how long its history is kept; one that does not is refused at deployment.
        configuration.setEnforceHistoryTimeToLive(true);
        // By night in Johannesburg, whatever the JVM's zone; the engine has no window by default and never cleans up.
        configuration.setHistoryCleanupBatchWindowStartTime("01:00+0200");
        configuration.setHistoryCleanupBatchWindowEndTime("04:00+0200");
        // Who migrated or deleted what in bulk is of interest for a quarter.
        configuration.setBatchOperationHistoryTimeToLive("P90D");
        configuration.setHistoryCleanupJobLogTimeToLive("P30D");
        configuration.setRestrictUserOperationLogToAuthenticatedUsers(true);
    }

    private static void variables(ProcessEngineConfigurationImpl configuration) {
        // Variables of Java classes would tie running instances to code and open a way in for foreign objects.
        configuration.setJavaSerializationFormatEnabled(false);
        configuration.setDefaultSerializationFormat("application/json");
        // Seeded task lists need ${currentUser()}; engine.searches says what else they may hold, and that searches hold
        // none.
        configuration.setEnableExpressionsInStoredQueries(true);
        configuration.setEnableExpressionsInAdhocQueries(false);
    }

    private static void identity(ProcessEngineConfigurationImpl configuration) {
        // Who may see that something ran need not see what people entered.
        configuration.setEnforceSpecificVariablePermission(true);
        configuration.setGroupResourceWhitelistPattern("[a-z][a-z0-9-]*");
        configuration.setUserResourceWhitelistPattern("[a-zA-Z0-9._-]+");
        // After each wrong password 3, 6, 12 ... 60 seconds, but never for good: anyone could lock the administrator
        // out.
        configuration.setLoginMaxAttempts(Integer.MAX_VALUE);
        configuration.setLoginDelayBase(3);
        configuration.setLoginDelayFactor(2);
        configuration.setLoginDelayMaxTime(60);
    }
}
