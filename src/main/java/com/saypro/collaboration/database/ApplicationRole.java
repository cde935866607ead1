package com.saypro.collaboration.database;

import com.saypro.collaboration.foundation.CannotStart;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The role {@code saypro_app}, under which every connection of the application's pool acts. The user the node signs in with
 * owns the tables and migrates them; the role may read and write them, but change no record. Made by whichever node comes
 * first.
 */
final class ApplicationRole {

    static final String NAME = "saypro_app";

    /** Any number, the same on every node; another one than the start lock's. */
    private static final long KEY = 7_240_002L;

    private static final String NOT_PERMITTED = "42501";

    private ApplicationRole() {}

    /**
     * Makes the role if the server does not have it, and lets the user act under it.
     *
     * @param owner connects as the user the node signs in with
     * @throws CannotStart when that user may not do so; the sentence says what an administrator of the database has to run
     */
    static void ensure(DataSource owner) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + KEY + ")");
            try {
                make(statement);
            } finally {
                statement.execute("select pg_advisory_unlock(" + KEY + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The role " + NAME + " could not be made ready", e);
        }
    }

    private static void make(Statement statement) throws SQLException {
        try {
            if (!holds(statement, "select exists (select from pg_roles where rolname = '" + NAME + "')")) {
                statement.execute("create role " + NAME + " nologin");
            }
            if (!holds(statement, "select pg_has_role(current_user, '" + NAME + "', 'SET')")) {
                statement.execute("grant " + NAME + " to current_user");
            }
        } catch (SQLException e) {
            if (NOT_PERMITTED.equals(e.getSQLState())) {
                String user = statement.getConnection().getMetaData().getUserName();
                throw new CannotStart(
                        "The database user %1$s may not make or take on the role %2$s, under which the application works: let an administrator of the database run \"create role %2$s nologin; grant %2$s to %1$s;\" (without the first part where the role exists), then start again."
                                .formatted(user, NAME),
                        e);
            }
            throw e;
        }
    }

    private static boolean holds(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
