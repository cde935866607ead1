package com.saypro.collaboration.database;

import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.util.StringUtils;

/** What a node was told by the people who run it, as opposed to what stands in the package for the trial. */
final class Told {

    /** Spring's view on all other sources together. */
    private static final String ALL = "configurationProperties";

    private static final String FILE = "Config resource";
    private static final String PACKAGED = "class path resource [application";

    private final ConfigurableEnvironment environment;

    Told(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /** Whether the property was given from outside the package. */
    boolean has(String property) {
        return environment.getPropertySources().stream()
                .filter(source ->
                        !source.getName().equals(ALL) && !source.getName().contains(PACKAGED))
                .anyMatch(source -> StringUtils.hasText(text(source, property)));
    }

    /** Whether the property stands where more people read it than should: in a file, or in the list of processes. */
    boolean isOpenToReaders(String property) {
        return environment.getPropertySources().stream()
                .filter(source -> source.getName().equals("commandLineArgs")
                        || source.getName().equals("systemProperties")
                        || source.getName().startsWith(FILE))
                .map(source -> text(source, property))
                .anyMatch(value -> StringUtils.hasText(value) && !value.startsWith("${"));
    }

    private static String text(PropertySource<?> source, String property) {
        Object value = source.getProperty(property);
        return value == null ? "" : value.toString();
    }
}
