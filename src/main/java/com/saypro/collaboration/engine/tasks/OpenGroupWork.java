package com.saypro.collaboration.engine.tasks;

import static com.saypro.collaboration.engine.tasks.TaskFacts.instant;
import static com.saypro.collaboration.engine.tasks.TaskFacts.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open tasks that nobody has claimed, by the groups that may: read from the engine's tables in one statement. */
@Component
class OpenGroupWork {

    private static final String SQL = """
            select t.id_, t.name_, t.description_, t.due_date_, l.group_id_,
                   d.key_, coalesce(d.name_, d.key_) as process_name, i.business_key_
              from public.act_ru_task t
              join public.act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
              join public.act_re_procdef d on d.id_ = t.proc_def_id_
              join public.act_ru_execution i on i.id_ = t.proc_inst_id_
             where t.assignee_ is null and t.suspension_state_ = 1 and l.group_id_ is not null
             order by t.due_date_ nulls last, t.id_, l.group_id_
            """;

    private final JdbcClient jdbc;
    private final WorkTitles titles;

    OpenGroupWork(JdbcClient jdbc, WorkTitles titles) {
        this.jdbc = jdbc;
        this.titles = titles;
    }

    /** Tasks by group id, the most urgent first. */
    Map<String, List<TaskFacts>> byGroup() {
        List<Row> rows = jdbc.sql(SQL)
                .query((result, number) -> new Row(
                        result.getString("group_id_"),
                        result.getString("key_"),
                        new TaskFacts(
                                result.getString("id_"),
                                text(result.getString("name_")),
                                text(result.getString("description_")),
                                instant(result.getTimestamp("due_date_")),
                                result.getString("process_name"),
                                text(result.getString("business_key_")),
                                "")))
                .list();
        Map<String, Map<String, String>> titlesByProcess = titles(rows);
        Map<String, List<TaskFacts>> byGroup = new LinkedHashMap<>();
        for (Row row : rows) {
            String title = titlesByProcess
                    .get(row.processKey())
                    .getOrDefault(row.task().businessKey(), "");
            byGroup.computeIfAbsent(row.group(), group -> new ArrayList<>())
                    .add(row.task().titled(title));
        }
        return byGroup;
    }

    private Map<String, Map<String, String>> titles(List<Row> rows) {
        Map<String, Set<String>> keys = rows.stream()
                .collect(Collectors.groupingBy(
                        Row::processKey,
                        Collectors.mapping(
                                row -> row.task().businessKey(),
                                Collectors.filtering(key -> !key.isEmpty(), Collectors.toSet()))));
        Map<String, Map<String, String>> found = new HashMap<>();
        keys.forEach((process, businessKeys) -> found.put(process, titles.titles(process, businessKeys)));
        return found;
    }

    private record Row(String group, String processKey, TaskFacts task) {}
}
