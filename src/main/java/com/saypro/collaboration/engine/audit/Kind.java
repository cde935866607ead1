package com.saypro.collaboration.engine.audit;

import java.util.Arrays;
import java.util.Optional;

/** What an entry of the audit log is about. */
public enum Kind {
    SIGNED_IN("signed-in", "Signed in"),
    SIGN_IN_FAILED("sign-in-failed", "Sign-in failed"),
    SIGNED_OUT("signed-out", "Signed out"),
    DENIED("denied", "Denied"),
    PERSON_CREATED("person-created", "Person created"),
    PERSON_CHANGED("person-changed", "Person changed"),
    PERSON_DELETED("person-deleted", "Person deleted"),
    PASSWORD_CHANGED("password-changed", "Password changed"),
    GROUP("group", "Group changed"),
    MEMBERSHIP("membership", "Membership changed"),
    RIGHT("right", "Right changed"),
    FILTER("filter", "Task list changed"),
    DEPLOYMENT("deployment", "Deployment"),
    PERSON_EXPORTED("person-exported", "Personal data exported"),
    PERSON_ERASED("person-erased", "Person erased");

    private final String id;
    private final String label;

    Kind(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** As the table and the page's address have it. */
    public String id() {
        return id;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    static Optional<Kind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
