package com.saypro.collaboration.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * One PostgreSQL advisory lock around engine bootstrap, deployment and seeding, so that nodes that start at the same time
 * on the same database do these one after the other. Held on a connection of its own; PostgreSQL frees it when the node
 * dies, and a start that fails halfway gives it back when the context closes.
 */
@Component
@DependsOnDatabaseInitialization
class StartLock implements DisposableBean {

    /** Any number, the same on every node. */
    private static final long KEY = 7_240_001L;

    private final DataSource dataSource;
    private Connection holder;

    StartLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Waits until no other node is starting; does nothing when this node holds the lock already. */
    synchronized void acquire() {
        if (holder != null) {
            return;
        }
        try {
            Connection connection = dataSource.getConnection();
            try {
                execute(connection, "select pg_advisory_lock(" + KEY + ")");
                holder = connection;
            } finally {
                if (holder == null) {
                    connection.close();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The start lock could not be taken", e);
        }
    }

    /** Lets the next node start; does nothing when the lock is not held. */
    synchronized void release() {
        if (holder == null) {
            return;
        }
        try (Connection held = holder) {
            holder = null;
            execute(held, "select pg_advisory_unlock(" + KEY + ")");
        } catch (SQLException e) {
            throw new IllegalStateException("The start lock could not be released", e);
        }
    }

    @Override
    public void destroy() {
        release();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
