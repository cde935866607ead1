package com.saypro.collaboration.directory;

import java.util.Locale;

/** Where the application runs. Some rights hold in one of them only. */
public enum Setting {
    /** On the embedded database, with the people of the trial. */
    TRIAL,
    /** On a database of its own. */
    PRODUCTION;

    /** As the YAML writes it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
