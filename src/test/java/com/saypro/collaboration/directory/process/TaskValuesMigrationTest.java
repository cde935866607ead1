package com.saypro.collaboration.directory.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.IntegrationTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** V72, on rights as the releases before gave them out. */
@IntegrationTest
class TaskValuesMigrationTest {

    private static final int BEFORE = TaskPermissions.READ.getValue() | TaskPermissions.TASK_WORK.getValue();

    @Autowired
    JdbcClient jdbc;

    @Test
    @Transactional
    void who_could_read_an_open_task_goes_on_seeing_what_stands_in_its_form() throws IOException {
        right("open", 7, "4711", BEFORE);
        right("nothing", 7, "4712", TaskPermissions.TASK_ASSIGN.getValue());
        right("all", 7, "*", BEFORE);
        right("account", 1, "robin", BEFORE);

        jdbc.sql(new ClassPathResource("db/migration/V72__task_values.sql").getContentAsString(StandardCharsets.UTF_8))
                .update();

        assertThat(permissions("open")).isEqualTo(BEFORE | TaskPermissions.READ_VARIABLE.getValue());
        assertThat(permissions("nothing")).isEqualTo(TaskPermissions.TASK_ASSIGN.getValue());
        assertThat(permissions("all")).isEqualTo(BEFORE);
        assertThat(permissions("account")).isEqualTo(BEFORE);
    }

    private void right(String id, int resource, String which, int permissions) {
        jdbc.sql("""
                        insert into public.act_ru_authorization
                            (id_, rev_, type_, user_id_, resource_type_, resource_id_, perms_)
                        values (?, 1, 1, ?, ?, ?, ?)
                        """)
                .params("v72-" + id, "v72-" + id, resource, which, permissions)
                .update();
    }

    private int permissions(String id) {
        return jdbc.sql("select perms_ from public.act_ru_authorization where id_ = ?")
                .param("v72-" + id)
                .query(Integer.class)
                .single();
    }
}
