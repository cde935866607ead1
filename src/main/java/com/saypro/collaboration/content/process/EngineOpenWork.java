package com.saypro.collaboration.content.process;

import com.saypro.collaboration.content.story.OpenTask;
import com.saypro.collaboration.content.story.OpenWork;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the engine's tables itself, as the directory does, because the engine's queries answer according to who is signed in
 * and need one statement per task for its groups.
 */
@Component
class EngineOpenWork implements OpenWork {

    private static final String OPEN = """
            select t.name_, t.assignee_, t.due_date_, p.business_key_, r.text_ as review,
                   array_remove(array_agg(l.group_id_ order by l.group_id_), null) as groups
            from public.act_ru_execution p
            join public.act_ru_task t on t.proc_inst_id_ = p.id_
            left join public.act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
            left join public.act_ru_execution x on x.id_ = t.execution_id_
            left join public.act_ru_variable r on r.execution_id_ in (x.id_, x.parent_id_) and r.name_ = :review
            where p.business_key_ = any(:keys)
            group by t.id_, t.name_, t.assignee_, t.due_date_, p.business_key_, r.text_
            order by t.due_date_ nulls last, t.name_, p.business_key_, r.text_
            """;

    private final JdbcClient jdbc;

    EngineOpenWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OpenTask> about(Collection<String> businessKeys) {
        return jdbc.sql(OPEN)
                .param("review", ContentApprovalModel.REVIEW_ID)
                .param("keys", businessKeys.toArray(String[]::new))
                .query(EngineOpenWork::task)
                .list();
    }

    private static OpenTask task(ResultSet row, int number) throws SQLException {
        return new OpenTask(
                row.getString("name_"),
                row.getString("business_key_"),
                Objects.toString(row.getString("review"), ""),
                Objects.toString(row.getString("assignee_"), ""),
                List.of((String[]) row.getArray("groups").getArray()),
                Optional.ofNullable(row.getTimestamp("due_date_")).map(Timestamp::toInstant));
    }
}
