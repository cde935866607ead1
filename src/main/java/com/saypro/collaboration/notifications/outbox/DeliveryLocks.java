package com.saypro.collaboration.notifications.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;

/**
 * One worker at a message at a time, in the whole cluster. The lock is PostgreSQL's and bound to a connection: when a node
 * dies it is free, and while a slow server keeps a worker waiting it is not, however long that takes.
 */
@Component
class DeliveryLocks {

    /** Any number, the same on every node: the first half of the key of every delivery lock. */
    private static final int DELIVERY = 7_240_002;

    private final DataSource dataSource;

    DeliveryLocks(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Takes the lock of a message, or nothing when another worker has it. */
    Optional<Held> tryHold(long id) {
        try {
            Connection connection = dataSource.getConnection();
            Held held = new Held(connection, id);
            if (held.call("pg_try_advisory_lock")) {
                return Optional.of(held);
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("The lock of message " + id + " could not be taken", e);
        }
    }

    /** A lock that is held until it is closed. */
    static final class Held implements AutoCloseable {

        private final Connection connection;
        private final long id;

        private Held(Connection connection, long id) {
            this.connection = connection;
            this.id = id;
        }

        @Override
        public void close() throws SQLException {
            try (connection) {
                call("pg_advisory_unlock");
            }
        }

        private boolean call(String function) throws SQLException {
            try (var statement = connection.prepareStatement("select " + function + "(?, ?)")) {
                statement.setInt(1, DELIVERY);
                statement.setInt(2, (int) id);
                try (var answer = statement.executeQuery()) {
                    answer.next();
                    return answer.getBoolean(1);
                }
            }
        }
    }
}
