package com.saypro.collaboration.directory;

/** The directory's YAML says something that cannot be applied. The message is one sentence; the application does not start. */
public class InvalidDirectory extends RuntimeException {

    /** @param sentence what is wrong and where, without a full stop */
    public InvalidDirectory(String sentence) {
        super(sentence);
    }
}
