package com.saypro.collaboration.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * One PostgreSQL advisory lock around engine bootstrap, deployment and seeding, so that nodes that start at the same time
 * on the same database do these one after the other. Held on a connection of its own; PostgreSQL frees it when the node
 * dies.
 */
@Component
@DependsOnDatabaseInitialization
class StartLock {

    /** Any number, the same on every node. */
    private static final long KEY = 7_240_001L;

    private final DataSource dataSource;
    private Connection holder;

    StartLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Waits until no other node is starting. */
    void acquire() {
        try {
            holder = dataSource.getConnection();
            execute("select pg_advisory_lock(" + KEY + ")");
        } catch (SQLException e) {
            throw new IllegalStateException("The start lock could not be taken", e);
        }
    }

    /** Lets the next node start. */
    void release() {
        try (Connection held = holder) {
            execute("select pg_advisory_unlock(" + KEY + ")");
        } catch (SQLException e) {
            throw new IllegalStateException("The start lock could not be released", e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = holder.createStatement()) {
            statement.execute(sql);
        }
    }
}
