package com.saypro.collaboration.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.IntegrationTest;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class EngineSettingsTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    CamundaBpmProperties properties;

    @Autowired
    JdbcClient jdbc;

    @Test
    void work_is_acquired_as_measured() {
        var jobs = properties.getJobExecution();
        assertThat(jobs.getCorePoolSize()).isEqualTo(4);
        assertThat(jobs.getMaxPoolSize()).isEqualTo(4);
        assertThat(jobs.getQueueCapacity()).isEqualTo(100);
        assertThat(jobs.getMaxJobsPerAcquisition()).isEqualTo(50);
        assertThat(jobs.getWaitTimeInMillis()).isEqualTo(500);
        assertThat(jobs.getMaxWait()).isEqualTo(1000);
        assertThat(configuration().getFailedJobRetryTimeCycle()).isEqualTo("PT10S,PT1M,PT10M,PT1H,PT4H");
        assertThat(configuration().getIdGenerator()).isNotInstanceOf(StrongUuidGenerator.class);
        assertThat(configuration().getIdBlockSize()).isEqualTo(10_000);
        assertThat(configuration().getDefaultNumberOfRetries()).isEqualTo(3);
    }

    @Test
    void jobs_do_not_start_before_the_application_says_so() {
        assertThat(configuration().getJobExecutor().isAutoActivate()).isFalse();
    }

    @Test
    void history_is_full_and_cleaned_up_by_night() {
        assertThat(configuration().getHistoryLevel()).isEqualTo(HistoryLevel.HISTORY_LEVEL_FULL);
        assertThat(configuration().getHistoryRemovalTimeStrategy()).isEqualTo("none");
        assertThat(configuration().getHistoryCleanupStrategy()).isEqualTo("endTimeBased");
        assertThat(configuration().isEnforceHistoryTimeToLive()).isTrue();
        assertThat(configuration().getHistoryTimeToLive()).isNull();
        assertThat(configuration().getBatchOperationHistoryTimeToLive()).isEqualTo("P90D");
        assertThat(configuration().isRestrictUserOperationLogToAuthenticatedUsers())
                .isTrue();
        var window = configuration()
                .getBatchWindowManager()
                .getCurrentOrNextBatchWindow(Date.from(Instant.parse("2026-11-24T10:00:00Z")), configuration());
        assertThat(window.getStart().toInstant()).isEqualTo(Instant.parse("2026-11-24T23:00:00Z"));
        assertThat(window.getEnd().toInstant()).isEqualTo(Instant.parse("2026-11-25T02:00:00Z"));
    }

    @Test
    void people_get_the_rights_their_work_needs_and_no_more() {
        assertThat(configuration().isAuthorizationEnabled()).isTrue();
        assertThat(configuration().getDefaultUserPermissionNameForTask()).isEqualTo("TASK_WORK");
        assertThat(configuration().isStandaloneTasksEnabled()).isFalse();
        assertThat(configuration().isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(configuration().isEnableExpressionsInStoredQueries()).isTrue();
    }

    @Test
    void wrong_passwords_slow_down_and_never_lock_for_good() {
        assertThat(configuration().getLoginMaxAttempts()).isEqualTo(Integer.MAX_VALUE);
        assertThat(configuration().getLoginDelayBase()).isEqualTo(3);
        assertThat(configuration().getLoginDelayFactor()).isEqualTo(2);
        assertThat(configuration().getLoginDelayMaxTime()).isEqualTo(60);
    }

    @Test
    void passwords_are_long() {
        var passwords = engine.getIdentityService();
        assertThat(passwords.checkPasswordAgainstPolicy("short").isValid()).isFalse();
        assertThat(passwords.checkPasswordAgainstPolicy("saypro-trial").isValid())
                .isTrue();
    }

    @Test
    void variables_are_never_java_objects() {
        assertThat(configuration().isJavaSerializationFormatEnabled()).isFalse();
        assertThat(configuration().getDefaultSerializationFormat()).isEqualTo("application/json");
    }

    @Test
    void nobody_is_counted_and_nothing_is_sent_away() {
        assertThat(configuration().isTaskMetricsEnabled()).isFalse();
        assertThat(configuration().isMetricsEnabled()).isTrue();
    }

    @Test
    void the_schema_belongs_to_flyway() {
        assertThat(configuration().getDatabaseSchemaUpdate()).isEqualTo("false");
        assertThat(jdbc.sql("select count(*) from pg_indexes where indexname = 'saypro_idx_task_due'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
