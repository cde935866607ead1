package com.saypro.collaboration.content.story;

import com.saypro.collaboration.directory.Directory;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of people and groups as people read them, looked up once for all. */
public record Names(Directory directory, Map<String, String> people) {

    static Names of(Directory directory, Collection<String> people) {
        return new Names(directory, directory.personNames(people));
    }

    /** The person's name; the sign-in name when the person is gone; empty when it is nobody. */
    public String person(String id) {
        return people.getOrDefault(id, id);
    }

    public String group(String id) {
        return directory.groupName(id);
    }

    public String groups(Collection<String> ids) {
        return ids.stream().map(this::group).collect(Collectors.joining(", "));
    }
}
