package com.saypro.collaboration.engine.sessions;

import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.support.TransactionOperations;

/** Sessions in the database, each written only when it changed. Those that ended are removed once a minute. */
class StoredSessions implements SessionRepository<CalmSession>, InitializingBean, DisposableBean {

    static final String TABLE = "saypro.http_session";

    private final JdbcIndexedSessionRepository table;
    private final SessionRepository<Session> sessions;

    @SuppressWarnings("unchecked")
    StoredSessions(JdbcOperations jdbc, TransactionOperations transactions, Duration timeout) {
        this.table = new JdbcIndexedSessionRepository(jdbc, transactions);
        this.table.setTableName(TABLE);
        this.table.setDefaultMaxInactiveInterval(timeout);
        new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(table);
        this.sessions = (SessionRepository<Session>) (SessionRepository<?>) table;
    }

    @Override
    public CalmSession createSession() {
        return new CalmSession(sessions.createSession());
    }

    @Override
    public void save(CalmSession session) {
        sessions.save(session.stored());
    }

    @Override
    public CalmSession findById(String id) {
        Session found = sessions.findById(id);
        return found == null ? null : new CalmSession(found);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
    }

    @Override
    public void afterPropertiesSet() throws Exception {
        table.afterPropertiesSet();
    }

    @Override
    public void destroy() throws Exception {
        table.destroy();
    }
}
