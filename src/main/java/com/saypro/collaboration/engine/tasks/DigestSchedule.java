package com.saypro.collaboration.engine.tasks;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.saypro.collaboration.workdays.BusinessZone;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * When the morning's digest goes out: at 08:00 in Africa/Johannesburg, from one node only. The digest is looked up when it
 * is due, because its outbox needs the scheduler and the scheduler needs this task.
 */
@Configuration(proxyBeanMethods = false)
class DigestSchedule {

    @Bean
    RecurringTask<Void> morningDigestTask(ObjectProvider<MorningDigest> digest) {
        return Tasks.recurring("morning-digest", Schedules.daily(BusinessZone.SAYPRO, LocalTime.of(8, 0)))
                .execute((instance, context) -> digest.getObject().send());
    }
}
