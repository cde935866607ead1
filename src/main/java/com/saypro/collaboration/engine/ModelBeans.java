package com.saypro.collaboration.engine;

import com.saypro.collaboration.foundation.UsedInModels;
import java.util.AbstractMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ListableBeanFactory;

/** The explicit map of beans that expressions in models see: those marked {@link UsedInModels}, resolved when called. */
class ModelBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory beans;
    private final Set<String> names;

    ModelBeans(ListableBeanFactory beans) {
        this.beans = beans;
        this.names = new TreeSet<>(Set.of(beans.getBeanNamesForAnnotation(UsedInModels.class)));
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String && names.contains(name);
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public Set<Object> keySet() {
        return Set.copyOf(names);
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return names.stream()
                .map(name -> new SimpleImmutableEntry<Object, Object>(name, beans.getBean(name)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
