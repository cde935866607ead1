package com.saypro.collaboration.engine.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What docs/data.md promises happens by itself. */
@IntegrationTest
class NightlyWorkTest {

    @Autowired
    List<Task<?>> tasks;

    @Autowired
    Retention retention;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final String somebody = "kept-" + UUID.randomUUID();

    @AfterEach
    void leave_nothing() {
        jdbc.sql("delete from public.act_hi_op_log where user_id_ = ?")
                .param(somebody)
                .update();
        clock.reset();
    }

    @Test
    void texts_of_mails_go_erasures_go_on_and_the_logs_forget_each_night() {
        assertThat(tasks.stream().filter(RecurringTask.class::isInstance).map(Task::getName))
                .contains("outbox-care", "erasure", "retention");
    }

    /** The engine's own clean-up removes what belongs to an instance, with the instance. */
    @Test
    void operations_that_belong_to_no_instance_are_forgotten_after_400_days() {
        operation("old", "2021-01-10", null);
        operation("young", "2022-02-01", null);
        operation("of an instance", "2021-01-10", "an-instance");
        clock.set("2022-02-15T10:00");

        retention.keep();

        assertThat(jdbc.sql("select new_value_ from public.act_hi_op_log where user_id_ = ?")
                        .param(somebody)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("young", "of an instance");
    }

    private void operation(String value, String day, String instance) {
        jdbc.sql("""
                        insert into public.act_hi_op_log (id_, user_id_, timestamp_, new_value_, proc_inst_id_)
                        values (?, ?, ?::timestamp, ?, ?)""")
                .params(UUID.randomUUID().toString(), somebody, day, value, instance)
                .update();
    }
}
