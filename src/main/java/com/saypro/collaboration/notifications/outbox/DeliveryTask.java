package com.saypro.collaboration.notifications.outbox;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;

/** The worker's task: one execution for each message that is on its way. */
final class DeliveryTask {

    private static final String NAME = "mail";
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(30);

    private DeliveryTask() {}

    /** The execution of a message that was just posted. */
    static TaskInstance<Void> first(long id) {
        return new TaskInstance<>(NAME, Long.toString(id));
    }

    /** Another execution of a message, beside one that may just be ending. */
    static TaskInstance<Void> another(long id, Instant now) {
        return new TaskInstance<>(NAME, id + "@" + now.toEpochMilli());
    }

    /** What the worker does with each. A failure here is the database's: the way out reports outcomes instead. */
    static Task<Void> delivering(Delivery delivery) {
        return Tasks.custom(NAME, Void.class)
                .onDeadExecutionRevive()
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(AFTER_A_FAILURE)))
                .execute((instance, context) -> delivery.attempt(messageOf(instance))
                        .map(DeliveryTask::again)
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    private static CompletionHandler<Void> again(Instant at) {
        return (complete, operations) -> operations.reschedule(complete, at);
    }

    private static long messageOf(TaskInstance<Void> instance) {
        return Long.parseLong(instance.getId().replaceAll("@.*", ""));
    }
}
