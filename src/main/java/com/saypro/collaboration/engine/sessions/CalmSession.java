package com.saypro.collaboration.engine.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.Session;

/**
 * A stored session that is written only when something in it is other than before: the webapps put the same attribute into it
 * with every call, and every request moves the time of the last access. An attribute is the same when its bytes are; the
 * last access is kept to the minute, which is exact enough for a session of hours.
 */
class CalmSession implements Session {

    private static final Duration EXACT_ENOUGH = Duration.ofMinutes(1);

    private final Session stored;
    private final SerializingConverter bytes = new SerializingConverter();
    private final Map<String, byte[]> asRead = new HashMap<>();

    CalmSession(Session stored) {
        this.stored = stored;
    }

    /** The session as the store knows it. */
    Session stored() {
        return stored;
    }

    @Override
    public <T> T getAttribute(String name) {
        T value = stored.getAttribute(name);
        if (value != null && !asRead.containsKey(name)) {
            asRead.put(name, bytes.convert(value));
        }
        return value;
    }

    @Override
    public void setAttribute(String name, Object value) {
        getAttribute(name);
        byte[] before = asRead.get(name);
        byte[] now = value == null ? null : bytes.convert(value);
        if (before == null && now == null || before != null && Arrays.equals(before, now)) {
            return;
        }
        stored.setAttribute(name, value);
        asRead.put(name, now);
    }

    @Override
    public void removeAttribute(String name) {
        setAttribute(name, null);
    }

    @Override
    public void setLastAccessedTime(Instant moment) {
        if (Duration.between(stored.getLastAccessedTime(), moment).compareTo(EXACT_ENOUGH) >= 0) {
            stored.setLastAccessedTime(moment);
        }
    }

    @Override
    public String getId() {
        return stored.getId();
    }

    @Override
    public String changeSessionId() {
        return stored.changeSessionId();
    }

    @Override
    public Set<String> getAttributeNames() {
        return stored.getAttributeNames();
    }

    @Override
    public Instant getCreationTime() {
        return stored.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        stored.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return stored.isExpired();
    }
}
