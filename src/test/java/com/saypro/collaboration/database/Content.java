package com.saypro.collaboration.database;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What all tables hold, so that a test can say that nothing changed. */
public final class Content {

    /** Who tried what, counters, and what the application does by itself in the background. */
    private static final Set<String> LOGS = Set.of(
            "public.act_hi_op_log",
            "public.act_ru_meter_log",
            "public.act_ru_task_meter_log",
            "public.act_ge_property",
            "public.act_hi_job_log",
            "saypro.audit_log",
            "saypro.scheduled_tasks");

    private final JdbcClient jdbc;

    public Content(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tables that hold something else than then. */
    public List<String> changedSince(Map<String, String> then) {
        Map<String, String> now = now();
        return now.keySet().stream()
                .filter(table -> !now.get(table).equals(then.get(table)))
                .map(table -> "%s: %s, now %s".formatted(table, then.get(table), now.get(table)))
                .toList();
    }

    /** For each table but logs, how many rows it has and a fingerprint of all their values. */
    public Map<String, String> now() {
        Map<String, String> found = new TreeMap<>();
        jdbc
                .sql("select schemaname || '.' || tablename from pg_tables where schemaname in ('public', 'saypro')")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !LOGS.contains(table))
                .forEach(table -> found.put(
                        table,
                        jdbc.sql(
                                        "select count(*) || ' rows ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')"
                                                + " from " + table + " t")
                                .query(String.class)
                                .single()));
        return found;
    }
}
