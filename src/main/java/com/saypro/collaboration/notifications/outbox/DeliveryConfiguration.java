package com.saypro.collaboration.notifications.outbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.saypro.collaboration.notifications.mail.Carrier;
import com.saypro.collaboration.notifications.mail.MailSettings;
import com.saypro.collaboration.workdays.BusinessZone;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** The background worker and what it does. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    @Bean
    Delivery delivery(
            OutboxRows rows,
            DeliveryLocks locks,
            Letters letters,
            Carrier carrier,
            MailSettings settings,
            Clock clock) {
        return new Delivery(rows, locks, letters, carrier, settings, clock);
    }

    @Bean
    Task<Void> mailTask(Delivery delivery) {
        return DeliveryTask.delivering(delivery);
    }

    @Bean
    Task<Void> outboxCareTask(OutboxCare care) {
        return Tasks.recurring("outbox-care", Schedules.daily(BusinessZone.SAYPRO, LocalTime.of(2, 30)))
                .execute((instance, context) -> {
                    care.clearOldTexts();
                    care.pickUpForgotten();
                });
    }

    @Bean
    WorkerStart workerStart(Scheduler worker, MailSettings settings) {
        return new WorkerStart(worker, settings.deliver());
    }

    /** Starts the worker when the application is ready, unless this node is told not to deliver. */
    record WorkerStart(Scheduler worker, boolean deliver) implements DbSchedulerStarter {

        @EventListener(ApplicationReadyEvent.class)
        @Override
        public void doStart() {
            if (deliver) {
                worker.start();
            }
        }
    }
}
