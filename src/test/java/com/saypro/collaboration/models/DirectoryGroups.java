package com.saypro.collaboration.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** The groups of {@code directory.yaml}: departments, their leads, and roles. */
final class DirectoryGroups {

    private DirectoryGroups() {}

    static Set<String> read() {
        try (InputStream yaml = new ClassPathResource("directory.yaml").getInputStream()) {
            Map<String, Map<String, ?>> directory = new Yaml().load(yaml);
            Set<String> groups = new TreeSet<>(directory.get("roles").keySet());
            for (String department : directory.get("departments").keySet()) {
                groups.add(department);
                groups.add(department + "-lead");
            }
            return groups;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
