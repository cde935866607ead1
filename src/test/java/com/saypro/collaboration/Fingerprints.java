package com.saypro.collaboration;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fingerprints of tables, by which a test tells that nothing in them has changed. */
public final class Fingerprints {

    /** What signing in, asking and being refused writes by itself, and what the machinery counts. */
    private static final String OF_THEIR_OWN_LIFE = """
            'audit_log', 'http_session', 'http_session_attributes', 'scheduled_tasks', 'act_ru_meter_log',
            'act_ru_task_meter_log', 'flyway_schema_history'""";

    private Fingerprints() {}

    /** Every table that holds what people did or are to do: the business's own, and the engine's work and history. */
    public static Map<String, String> everything(JdbcClient jdbc) {
        List<String> tables =
                jdbc.sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_type = 'BASE TABLE' and table_name not in (%s)
                          and (table_schema = 'saypro'
                            or table_schema = 'public' and table_name ~ '^act_(ru_|hi_|ge_bytearray)')
                        """.formatted(OF_THEIR_OWN_LIFE)).query(String.class).list();
        if (tables.size() < 40) {
            throw new AssertionError("Most tables are missing: " + tables);
        }
        String all = tables.stream()
                .map(table ->
                        "select '%1$s' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as content from %1$s t"
                                .formatted(table))
                .collect(Collectors.joining(" union all "));
        Map<String, String> contents = new TreeMap<>();
        jdbc.sql(all).query(row -> {
            contents.put(row.getString("name"), row.getString("content"));
        });
        return contents;
    }
}
