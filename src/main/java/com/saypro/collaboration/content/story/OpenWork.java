package com.saypro.collaboration.content.story;

import java.util.Collection;
import java.util.List;

/** The tasks that are open now, whoever asks. */
public interface OpenWork {

    /** Every open task about one of these, the one that is due first at the beginning; in one statement. */
    List<OpenTask> about(Collection<String> businessKeys);
}
