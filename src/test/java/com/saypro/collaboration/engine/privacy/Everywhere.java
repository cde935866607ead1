package com.saypro.collaboration.engine.privacy;

import java.util.Set;
import java.util.TreeSet;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for a text in every column of every table that can hold one, as the owner of the database. */
final class Everywhere {

    private static final String COLUMNS = """
            select c.table_schema || '.' || c.table_name as relation, c.column_name as attribute, c.data_type as type
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where c.table_schema in ('saypro', 'public') and t.table_type = 'BASE TABLE'
                and c.data_type in ('text', 'character varying', 'character', 'ARRAY', 'json', 'jsonb', 'xml', 'bytea')
            order by 1, 2
            """;

    private record Column(String relation, String attribute, String type) {}

    private final JdbcClient owner;

    Everywhere(JdbcClient owner) {
        this.owner = owner;
    }

    static Everywhere in(JdbcConnectionDetails database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.getJdbcUrl());
        source.setUser(database.getUsername());
        source.setPassword(database.getPassword());
        return new Everywhere(JdbcClient.create(source));
    }

    /** The columns, as {@code schema.table.column}, in which the text stands, in whatever case. */
    Set<String> find(String text) {
        Set<String> found = new TreeSet<>();
        for (Column column : owner.sql(COLUMNS).query(Column.class).list()) {
            String value = column.type().equals("bytea")
                    ? "encode(\"%s\", 'escape')".formatted(column.attribute())
                    : "\"%s\"::text".formatted(column.attribute());
            boolean holds = owner.sql("select exists (select from %s where strpos(lower(%s), lower(?)) > 0)"
                            .formatted(column.relation(), value))
                    .param(text)
                    .query(Boolean.class)
                    .single();
            if (holds) {
                found.add(column.relation() + "." + column.attribute());
            }
        }
        return found;
    }

    /** All columns that can hold a text, as {@code schema.table.column}. */
    Set<String> columns() {
        Set<String> columns = new TreeSet<>();
        owner.sql(COLUMNS)
                .query(Column.class)
                .list()
                .forEach(column -> columns.add(column.relation() + "." + column.attribute()));
        return columns;
    }
}
