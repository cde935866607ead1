package com.saypro.collaboration.engine.searches;

import java.util.List;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.query.Query;

/** The engine's filter service, keeping only harmless expressions, and taking none in what somebody adds to a task list. */
class CheckedFilterService extends FilterServiceImpl {

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
        return super.list(filterId, adhoc(extending));
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(String filterId, Q extending, int first, int most) {
        return super.listPage(filterId, adhoc(extending), first, most);
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filterId, Q extending) {
        return super.singleResult(filterId, adhoc(extending));
    }

    @Override
    public Long count(String filterId, Query<?, ?> extending) {
        return super.count(filterId, adhoc(extending));
    }

    private <Q> Q adhoc(Q query) {
        commandExecutor.execute(context -> {
            SearchExpressions.requireNone(query);
            return null;
        });
        return query;
    }
}
