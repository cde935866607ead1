package com.saypro.collaboration.engine.web;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One thing a JAX-RS application can be asked to do, with every variable part of the address filled in. */
record Operation(String method, String path) implements Comparable<Operation> {

    private static final int DEEPEST = 8;

    /** All operations of these root resources, found by their annotations and those of what they lead to. */
    static Set<Operation> of(Collection<Class<?>> roots, String base) {
        Set<Operation> found = new TreeSet<>();
        roots.stream()
                .filter(root -> root.isAnnotationPresent(Path.class))
                .forEach(root ->
                        walk(root, join(base, root.getAnnotation(Path.class).value()), 0, found));
        return found;
    }

    static Set<Operation> of(Application application, String base) {
        List<Class<?>> roots = new ArrayList<>(application.getClasses());
        application.getSingletons().forEach(resource -> roots.add(resource.getClass()));
        return of(roots, base);
    }

    /** Operations of the webapps' interfaces, by the name of their servlet. */
    static Map<String, Set<Operation>> ofWebapps(ServletContext servlets) {
        Map<String, Set<Operation>> found = new TreeMap<>();
        for (var servlet : servlets.getServletRegistrations().values()) {
            String application = servlet.getInitParameter("jakarta.ws.rs.Application");
            if (application != null) {
                Set<Operation> operations = new TreeSet<>();
                servlet.getMappings()
                        .forEach(
                                mapping -> operations.addAll(of(made(application), mapping.replaceFirst("/\\*$", ""))));
                found.put(servlet.getName(), operations);
            }
        }
        return found;
    }

    private static Application made(String application) {
        try {
            return (Application)
                    Class.forName(application).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** An address with a name in place of each of its variable parts. */
    static String filledIn(String template) {
        return template.replaceAll("\\{(?:[^{}]|\\{[^{}]*\\})*\\}", "x");
    }

    private static void walk(Class<?> type, String base, int depth, Set<Operation> found) {
        if (depth > DEEPEST || type == Object.class) {
            throw new AssertionError("Where this leads cannot be told from its annotations: " + base);
        }
        for (Method method : type.getMethods()) {
            String path = annotation(method, Path.class)
                    .map(part -> join(base, part.value()))
                    .findFirst()
                    .orElse(base);
            List<String> verbs = declared(method)
                    .flatMap(one -> Arrays.stream(one.getAnnotations()))
                    .map(one -> one.annotationType().getAnnotation(HttpMethod.class))
                    .filter(verb -> verb != null)
                    .map(HttpMethod::value)
                    .distinct()
                    .toList();
            verbs.forEach(verb -> found.add(new Operation(verb, filledIn(path))));
            if (verbs.isEmpty() && annotation(method, Path.class).findAny().isPresent()) {
                walk(method.getReturnType(), path, depth + 1, found);
            }
        }
    }

    private static <A extends Annotation> Stream<A> annotation(Method method, Class<A> type) {
        return declared(method).map(one -> one.getAnnotation(type)).filter(one -> one != null);
    }

    /** The method itself and the same method where it is declared first. */
    private static Stream<Method> declared(Method method) {
        return ancestors(method.getDeclaringClass())
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(one -> one.getName().equals(method.getName())
                                && Arrays.equals(one.getParameterTypes(), method.getParameterTypes())));
    }

    private static Stream<Class<?>> ancestors(Class<?> type) {
        return type == null
                ? Stream.of()
                : Stream.concat(
                        Stream.of(type),
                        Stream.concat(Stream.of(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
                                .flatMap(Operation::ancestors));
    }

    private static String join(String base, String part) {
        return base.replaceFirst("/$", "") + (part.isEmpty() || part.startsWith("/") ? "" : "/") + part;
    }

    @Override
    public int compareTo(Operation other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
