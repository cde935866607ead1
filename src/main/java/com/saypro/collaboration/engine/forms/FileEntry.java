package com.saypro.collaboration.engine.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.variable.value.FileValue;

/**
 * A file somebody chose, without its content.
 *
 * @param name name of the file; empty when there is none
 * @param type media type the sender gave it; empty when there is none
 * @param bytes its size
 * @param begins its first bytes, by which the common kinds are told apart, as hexadecimal digits
 */
record FileEntry(String name, String type, long bytes, String begins) {

    private static final int TELLING = 8;

    static FileEntry of(FileValue file) {
        StringBuilder begins = new StringBuilder();
        long bytes = 0;
        try (InputStream content = file.getValue()) {
            if (content != null) {
                byte[] all = content.readAllBytes();
                bytes = all.length;
                for (int i = 0; i < Math.min(TELLING, all.length); i++) {
                    begins.append(String.format("%02x", all[i]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FileEntry(text(file.getFilename()), text(file.getMimeType()), bytes, begins.toString());
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
