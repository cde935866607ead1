package com.saypro.collaboration.directory;

/**
 * A group of people, as tasks and grants name it.
 *
 * @param id kebab-case id
 * @param name the name as people read it
 * @param kind what it stands for
 */
public record Group(String id, String name, Kind kind) {

    /** Id of the group whose members administer the application. */
    public static final String ADMINISTRATOR = "administrator";

    /** Id of the engine's own group of administrators, to whom it leaves what is no right of its own. */
    public static final String ENGINE_ADMINISTRATOR = "camunda-admin";

    /** What a group stands for. */
    public enum Kind {
        /** All members of a department. */
        DEPARTMENT,
        /** Lead and deputy of a department. */
        LEAD,
        /** Anything else. */
        ROLE
    }
}
