package com.saypro.collaboration.database;

import java.sql.Connection;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables with the PostgreSQL scripts of the engine's own jar, in the order the engine itself uses,
 * together with the schema {@code saypro} that holds the rooms' tables.
 */
@Component
public class V1__EngineSchema extends BaseJavaMigration {

    private static final List<String> SCRIPTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        for (String script : SCRIPTS) {
            ScriptUtils.executeSqlScript(
                    connection,
                    new ClassPathResource(
                            "org/camunda/bpm/engine/db/create/activiti.postgres.create." + script + ".sql"));
        }
        try (var statement = connection.createStatement()) {
            statement.execute("create schema saypro");
        }
    }
}
