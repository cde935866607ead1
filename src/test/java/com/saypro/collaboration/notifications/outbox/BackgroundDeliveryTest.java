package com.saypro.collaboration.notifications.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.notifications.mail.Carrier;
import com.saypro.collaboration.notifications.mail.Outcome;
import com.saypro.collaboration.notifications.mail.SmtpCarriers;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class BackgroundDeliveryTest {

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    ApplicationContext application;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    final Map<Long, AtomicInteger> carried = new ConcurrentHashMap<>();
    final List<Scheduler> nodes = new ArrayList<>();
    OutboxFixture outbox;

    @BeforeEach
    void start() {
        outbox = new OutboxFixture(application);
        // Mails that other tests have left would be sent first.
        jdbc.sql("delete from saypro.scheduled_tasks where task_name = 'mail'").update();
    }

    @AfterEach
    void stop() {
        nodes.forEach(Scheduler::stop);
    }

    @Test
    void a_mail_leaves_within_seconds_of_the_work_that_caused_it() throws Exception {
        startNode("one", SmtpCarriers.to("127.0.0.1", MAIL.getSmtp().getPort(), Duration.ofSeconds(20)));

        long id = outbox.post("thandi");

        await().atMost(Duration.ofSeconds(20)).until(() -> outbox.stored(id).state(), "sent"::equals);
        await().until(() -> outbox.executions(id), left -> left == 0);
        MimeMessage mail = Stream.of(MAIL.getReceivedMessages())
                .filter(received -> messageId(received).equals(outbox.stored(id).messageId()))
                .findFirst()
                .orElseThrow();
        assertThat(mail.getSubject()).isEqualTo("[SayPro] Something happened");
        assertThat(mail.getHeader("To", ",")).isEqualTo("Thandi Mokoena <thandi@saypro.example>");
        assertThat(mail.getHeader("Auto-Submitted", ",")).isEqualTo("auto-generated");
    }

    @Test
    void a_rolled_back_transaction_leaves_no_execution() {
        long[] id = new long[1];
        transaction.executeWithoutResult(status -> {
            id[0] = outbox.post("thandi");
            assertThat(outbox.executions(id[0])).isEqualTo(1);
            status.setRollbackOnly();
        });

        assertThat(outbox.executions(id[0])).isZero();
    }

    @Test
    void two_nodes_deliver_every_message_once() {
        long[] ids = LongStream.range(0, 60).map(n -> outbox.post("thandi")).toArray();

        startNode("one", counting());
        startNode("two", counting());

        await().atMost(Duration.ofSeconds(20))
                .until(() -> Arrays.stream(ids).allMatch(id -> outbox.executions(id) == 0));
        assertThat(Arrays.stream(ids).boxed()).allSatisfy(id -> {
            assertThat(carried.get(id)).hasValue(1);
            assertThat(outbox.stored(id).state()).isEqualTo("sent");
        });
    }

    @Test
    void workers_that_come_for_the_same_message_at_once_deliver_it_once() throws Exception {
        Delivery delivery = outbox.over(counting());
        var workers = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 10; round++) {
                long id = outbox.post("thandi");
                Callable<?> attempt = () -> delivery.attempt(id);
                for (var done : workers.invokeAll(Collections.nCopies(8, attempt))) {
                    done.get();
                }
                assertThat(carried.get(id)).hasValue(1);
                assertThat(outbox.stored(id).attempts()).isEqualTo(1);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    void a_worker_that_waits_for_a_slow_server_is_not_taken_for_dead() throws Exception {
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        Delivery slow = outbox.over(letter -> {
            sending.countDown();
            try {
                answer.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Outcome.accepted();
        });
        long id = outbox.post("thandi");
        Thread worker = new Thread(() -> slow.attempt(id));
        worker.start();
        sending.await();

        assertThat(outbox.over(counting()).attempt(id)).isPresent();
        answer.countDown();
        worker.join();

        assertThat(carried).doesNotContainKey(id);
        assertThat(outbox.stored(id))
                .returns("sent", OutboxFixture.Stored::state)
                .returns(0, OutboxFixture.Stored::uncertainAttempts);
    }

    @Test
    void what_a_killed_node_was_sending_is_taken_over_and_counted_as_uncertain() {
        long id = outbox.post("thandi");
        outbox.set(id, "state = 'sending', attempts = 1");
        jdbc.sql("""
                        update saypro.scheduled_tasks set picked = true, picked_by = 'killed',
                            last_heartbeat = now() - interval '1 hour', execution_time = now() - interval '1 hour'
                        where task_name = 'mail' and task_instance = ?""").param(Long.toString(id)).update();

        startNode("survivor", counting());

        await().atMost(Duration.ofSeconds(60)).until(() -> outbox.stored(id).state(), "sent"::equals);
        assertThat(outbox.stored(id).uncertainAttempts()).isEqualTo(1);
        assertThat(outbox.stored(id).lastError()).contains("stopped while it was sending");
    }

    private Carrier counting() {
        return letter -> {
            carried.computeIfAbsent(letter.id(), id -> new AtomicInteger()).incrementAndGet();
            return Outcome.accepted();
        };
    }

    /** Another worker on the same database, as another node of the cluster would run it. */
    private void startNode(String name, Carrier carrier) {
        Scheduler node = Scheduler.create(dataSource, DeliveryTask.delivering(outbox.over(carrier)))
                .tableName("saypro.scheduled_tasks")
                .schedulerName(new SchedulerName.Fixed(name))
                .threads(3)
                .pollingInterval(Duration.ofMillis(100))
                .pollUsingLockAndFetch(0.5, 1.0)
                .heartbeatInterval(Duration.ofMillis(500))
                .missedHeartbeatsLimit(4)
                .build();
        nodes.add(node);
        node.start();
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
