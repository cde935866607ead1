package com.saypro.collaboration.directory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The people of the trial.
 *
 * @param password everyone's documented password
 * @param mailDomain domain of the mail addresses, {@code <id>@<mailDomain>}
 * @param people by sign-in name
 */
public record Trial(String password, String mailDomain, Map<String, Member> people) {

    public Trial {
        if (password == null || mailDomain == null) {
            throw new InvalidDirectory("The trial needs a password and a mailDomain");
        }
        people = DirectoryPlan.ordered(people);
    }

    /**
     * One of them.
     *
     * @param name given name and, after the first space, family name
     * @param department id of the department; {@code null} for people from outside
     * @param lead whether lead or deputy of the department
     * @param roles ids of further groups
     */
    public record Member(String name, String department, boolean lead, List<String> roles) {

        public Member {
            if (name == null || name.isBlank()) {
                throw new InvalidDirectory("A trial person has no name");
            }
            roles = roles == null ? List.of() : List.copyOf(roles);
        }

        /** Ids of all groups this person is a member of. */
        public Set<String> groups() {
            Set<String> groups = new LinkedHashSet<>();
            if (department != null) {
                groups.add(department);
                if (lead) {
                    groups.add(new Department(department, department).leadGroup());
                }
            }
            groups.addAll(roles);
            return groups;
        }

        /** The given name. */
        public String firstName() {
            return name.strip().split(" ", 2)[0];
        }

        /** The family name; empty when there is none. */
        public String lastName() {
            return name.strip().substring(firstName().length()).strip();
        }
    }
}
