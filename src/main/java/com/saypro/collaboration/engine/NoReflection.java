package com.saypro.collaboration.engine;

import java.beans.FeatureDescriptor;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.util.Iterator;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Asked before all others: no expression gets from a value to its class, and from there to any code there is. What people
 * deploy is read before, and a search may call next to nothing; this holds should either miss something.
 */
class NoReflection extends ELResolver {

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        require(base, property);
        return null;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        require(base, method);
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        require(base, property);
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }

    private static void require(Object base, Object member) {
        boolean code = base instanceof AnnotatedElement || base instanceof Member || base instanceof ClassLoader;
        if (base != null && (code || "class".equals(member) || "getClass".equals(member))) {
            throw new ELException("An expression may not ask for classes");
        }
    }
}
