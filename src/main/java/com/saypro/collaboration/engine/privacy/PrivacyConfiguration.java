package com.saypro.collaboration.engine.privacy;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.saypro.collaboration.workdays.BusinessZone;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens by night, on one node of the cluster. */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

    @Bean
    Task<Void> erasureTask(PendingErasures pending) {
        return Tasks.recurring("erasure", Schedules.daily(BusinessZone.SAYPRO, LocalTime.of(4, 30)))
                .execute((instance, context) -> pending.goOn());
    }

    @Bean
    Task<Void> retentionTask(Retention retention) {
        return Tasks.recurring("retention", Schedules.daily(BusinessZone.SAYPRO, LocalTime.of(4, 15)))
                .execute((instance, context) -> retention.keep());
    }
}
