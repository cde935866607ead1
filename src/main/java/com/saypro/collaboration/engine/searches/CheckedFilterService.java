package com.saypro.collaboration.engine.searches;

import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.query.Query;
import org.springframework.transaction.TransactionException;

/** The engine's filter service, keeping only harmless expressions, and taking none in what somebody adds to a task list. */
class CheckedFilterService extends FilterServiceImpl {

    /** The class of SQL states that say that a value is wrong. */
    private static final String WRONG_VALUE = "22";

    @Override
    public Filter saveFilter(Filter filter) {
        commandExecutor.execute(context -> {
            if (filter.getQuery() instanceof TaskQueryImpl query) {
                SearchExpressions.of(query).forEach(SearchExpressions::require);
            }
            return null;
        });
        return super.saveFilter(filter);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, Q extending) {
        return shown(() -> super.list(filterId, adhoc(extending)));
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(String filterId, Q extending, int first, int most) {
        return shown(() -> super.listPage(filterId, adhoc(extending), first, most));
    }

    /** Counted first: whether the list can be shown is another thing than whether it has one entry. */
    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filterId, Q extending) {
        count(filterId, extending);
        return super.singleResult(filterId, extending);
    }

    @Override
    public Long count(String filterId, Query<?, ?> extending) {
        return shown(() -> super.count(filterId, adhoc(extending)));
    }

    @Override
    public <T> List<T> list(String filterId) {
        return shown(() -> super.list(filterId));
    }

    @Override
    public <T> List<T> listPage(String filterId, int first, int most) {
        return shown(() -> super.listPage(filterId, first, most));
    }

    @Override
    public <T> T singleResult(String filterId) {
        count(filterId);
        return super.singleResult(filterId);
    }

    @Override
    public Long count(String filterId) {
        return shown(() -> super.count(filterId));
    }

    /** What an administrator asked for may not fit where it stands, which only shows when it is asked for. */
    private <R> R shown(Supplier<R> list) {
        try {
            return list.get();
        } catch (RuntimeException failure) {
            if (!isOfTheList(failure)) {
                throw failure;
            }
            return commandExecutor.execute(context -> {
                throw new Refused("This task list cannot be shown: an expression or a value in it does not fit where it"
                        + " stands. Ask the administrator to change it.");
            });
        }
    }

    private static boolean isOfTheList(RuntimeException failure) {
        if (failure instanceof Refused
                || failure instanceof NotAllowed
                || failure instanceof AuthorizationException
                || failure instanceof NullValueException) {
            return false;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return String.valueOf(sql.getSQLState()).startsWith(WRONG_VALUE);
            }
        }
        return !(failure instanceof TransactionException);
    }

    private <Q> Q adhoc(Q query) {
        commandExecutor.execute(context -> {
            SearchExpressions.requireNone(query);
            return null;
        });
        return query;
    }
}
