package com.saypro.collaboration.directory;

/**
 * A department of SayPro.
 *
 * @param id kebab-case id, which is also the id of the group of its members
 * @param name the name as people read it
 */
public record Department(String id, String name) {

    /** Id of the group of this department's lead and deputy, who are members of the department's group as well. */
    public String leadGroup() {
        return id + "-lead";
    }
}
