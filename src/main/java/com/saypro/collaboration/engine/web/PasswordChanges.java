package com.saypro.collaboration.engine.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The newest passwords that were set on this node, by their fingerprints: sessions that were opened with an older one end
 * with their next request. On other nodes they end within a minute.
 */
@Component
class PasswordChanges {

    private final Map<String, String> newest = new ConcurrentHashMap<>();

    void changed(String person, String fingerprint) {
        newest.put(person, fingerprint);
    }

    /** Whether a session with this fingerprint was opened with an older password than the newest one known here. */
    boolean isOlder(String person, Object fingerprint) {
        String known = newest.get(person);
        return known != null && !known.equals(fingerprint);
    }
}
