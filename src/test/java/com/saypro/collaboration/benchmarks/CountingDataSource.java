package com.saypro.collaboration.benchmarks;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts what goes over its connections: statements executed (a batch is one, as it is one exchange with the server) and
 * transactions committed that executed at least one statement.
 */
public class CountingDataSource extends DelegatingDataSource {

    /** What was counted between two moments. */
    public record Count(long statements, long commits) {

        public Count since(Count earlier) {
            return new Count(statements - earlier.statements, commits - earlier.commits);
        }

        public Count plus(Count other) {
            return new Count(statements + other.statements, commits + other.commits);
        }
    }

    private final AtomicLong statements = new AtomicLong();
    private final AtomicLong commits = new AtomicLong();
    private final Map<String, Long> texts = new ConcurrentHashMap<>();

    public CountingDataSource(DataSource target) {
        super(target);
    }

    public Count now() {
        return new Count(statements.get(), commits.get());
    }

    /** How often each SQL text was executed so far. */
    public Map<String, Long> texts() {
        return new HashMap<>(texts);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        AtomicLong open = new AtomicLong();
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = call(connection, method, arguments);
            if (result instanceof PreparedStatement prepared) {
                return proxy(PreparedStatement.class, counting(prepared, (String) arguments[0], connection, open));
            }
            if (result instanceof Statement statement) {
                return proxy(Statement.class, counting(statement, null, connection, open));
            }
            if (method.getName().equals("commit") && open.getAndSet(0) > 0) {
                commits.incrementAndGet();
            }
            if (method.getName().equals("rollback")) {
                open.set(0);
            }
            return result;
        });
    }

    private InvocationHandler counting(Statement statement, String sql, Connection connection, AtomicLong open) {
        return (proxy, method, arguments) -> {
            Object result = call(statement, method, arguments);
            if (method.getName().startsWith("execute")) {
                statements.incrementAndGet();
                texts.merge(
                        sql == null && arguments != null ? (String) arguments[0] : String.valueOf(sql), 1L, Long::sum);
                if (connection.getAutoCommit()) {
                    commits.incrementAndGet();
                } else {
                    open.incrementAndGet();
                }
            }
            return result;
        };
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(CountingDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
