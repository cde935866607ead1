package com.saypro.collaboration.engine;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Expressions of models, in which the name of a bean means the bean. The engine asks the variables of every scope first: no
 * variable may stand in for a bean, and calling one need not read them all.
 */
class ModelExpressions extends JuelExpressionManager {

    ModelExpressions(ModelBeans beans) {
        super(beans);
    }

    @Override
    protected ELResolver createElResolver() {
        var beansFirst = new CompositeELResolver();
        beansFirst.add(new ReadOnlyMapELResolver(beans));
        beansFirst.add(super.createElResolver());
        return beansFirst;
    }
}
