package com.saypro.collaboration.models;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The models that one closed issue left behind.
 *
 * @param name name of its folder below {@code src/test/releases}
 * @param sources its models and forms
 * @param moved where activities went whose id has changed since, as {@code <process key>.<old id>=<new id>}; from the
 *     release's file {@code moved.properties}
 */
record Release(String name, Sources sources, Properties moved) {

    private static final Path FOLDER = Path.of("src/test/releases");

    /** All stored releases, oldest first by name. */
    static List<Release> stored() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(Release::read)
                    .toList();
        }
    }

    /** What would be left behind now. */
    static Release current() {
        return new Release("current", Sources.under(Path.of("")), new Properties());
    }

    /** Processes of this release. */
    List<StandInModel> processes() {
        return sources.ending(".bpmn").values().stream().map(StandInModel::new).toList();
    }

    private static Release read(Path folder) {
        Properties moved = new Properties();
        Path file = folder.resolve("moved.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                moved.load(reader);
            } catch (IOException e) {
                throw new IllegalStateException(file + " cannot be read", e);
            }
        }
        return new Release(folder.getFileName().toString(), Sources.under(folder), moved);
    }
}
