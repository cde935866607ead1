package com.saypro.collaboration.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The text of all models, forms and decisions below a folder.
 *
 * @param texts text by path relative to the folder, with forward slashes
 */
record Sources(Map<String, String> texts) {

    private static final List<String> KINDS = List.of(".bpmn", ".dmn", ".form");

    Sources {
        texts = Map.copyOf(texts);
    }

    /** Reads {@code processes} and {@code forms} below the root; a missing folder holds nothing. */
    static Sources under(Path root) {
        Map<String, String> texts = new TreeMap<>();
        for (String folder : List.of("processes", "forms")) {
            if (Files.isDirectory(root.resolve(folder))) {
                read(root, root.resolve(folder), texts);
            }
        }
        return new Sources(texts);
    }

    /** The same sources with one piece of one file replaced; the piece must be there. */
    Sources with(String path, String piece, String replacement) {
        String text = texts.get(path);
        if (text == null || !text.contains(piece)) {
            throw new IllegalArgumentException(path + " does not contain " + piece);
        }
        Map<String, String> changed = new TreeMap<>(texts);
        changed.put(path, text.replace(piece, replacement));
        return new Sources(changed);
    }

    /** The same sources with one file under another path. */
    Sources moved(String from, String to) {
        Map<String, String> changed = new TreeMap<>(texts);
        changed.put(to, changed.remove(from));
        return new Sources(changed);
    }

    /** Files of one kind, by path. */
    Map<String, String> ending(String extension) {
        Map<String, String> found = new TreeMap<>();
        texts.forEach((path, text) -> {
            if (path.endsWith(extension)) {
                found.put(path, text);
            }
        });
        return found;
    }

    private static void read(Path root, Path folder, Map<String, String> texts) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (KINDS.stream().anyMatch(file.getFileName().toString()::endsWith)) {
                    texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
