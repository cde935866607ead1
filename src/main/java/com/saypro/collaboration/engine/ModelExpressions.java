package com.saypro.collaboration.engine;

import com.saypro.collaboration.engine.searches.SearchExpressions;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Expressions of models, in which the name of a bean means the bean. The engine asks the variables of every scope first: no
 * variable may stand in for a bean, and calling one need not read them all. What the engine evaluates without a scope comes
 * from a search or a task list, that is from people.
 */
class ModelExpressions extends JuelExpressionManager {

    ModelExpressions(ModelBeans beans) {
        super(beans);
    }

    @Override
    public Expression createExpression(String text) {
        return new JuelExpression(createValueExpression(text), this, text) {
            @Override
            public Object getValue(VariableScope scope) {
                if (scope == null) {
                    SearchExpressions.require(text);
                }
                return super.getValue(scope);
            }
        };
    }

    @Override
    protected ELResolver createElResolver() {
        var beansFirst = new CompositeELResolver();
        beansFirst.add(new NoReflection());
        beansFirst.add(new ReadOnlyMapELResolver(beans));
        beansFirst.add(super.createElResolver());
        return beansFirst;
    }
}
