package com.saypro.collaboration.directory.process;

import com.saypro.collaboration.directory.Department;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.DirectoryPlan;
import com.saypro.collaboration.directory.Group;
import com.saypro.collaboration.directory.Person;
import com.saypro.collaboration.directory.ProcessGroups;
import com.saypro.collaboration.directory.Pseudonym;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The directory on the engine's identity tables. It reads them itself, because the engine's queries answer according to who
 * is signed in and need one statement per person for the groups; this takes one for any number of people.
 */
@Component
class EngineDirectory implements Directory {

    private static final String PEOPLE = """
            select u.id_, u.first_, u.last_, u.email_, array_remove(array_agg(m.group_id_), null) as groups
            from public.act_id_user u
            left join public.act_id_membership m on m.user_id_ = u.id_
            %s
            group by u.id_
            order by u.id_
            """;

    private final DirectoryPlan plan;
    private final JdbcClient jdbc;
    private final Map<String, Department> departments = new LinkedHashMap<>();
    private final Map<String, String> names;

    EngineDirectory(DirectoryPlan plan, JdbcClient jdbc) {
        this.plan = plan;
        this.jdbc = jdbc;
        plan.departments().forEach((id, name) -> departments.put(id, new Department(id, name)));
        this.names = plan.groups().stream().collect(Collectors.toUnmodifiableMap(Group::id, Group::name));
    }

    @Override
    public List<Department> departments() {
        return List.copyOf(departments.values());
    }

    @Override
    public Optional<Department> department(String id) {
        return Optional.ofNullable(departments.get(id));
    }

    @Override
    public String groupName(String groupId) {
        return names.getOrDefault(groupId, groupId);
    }

    @Override
    public List<String> owners(String process) {
        return Optional.ofNullable(plan.processes().get(process))
                .map(ProcessGroups::owners)
                .orElse(List.of());
    }

    @Override
    public boolean belongs(Collection<String> groups) {
        return groups.stream()
                .anyMatch(group -> names.containsKey(group) && !plan.outside().contains(group));
    }

    @Override
    public Optional<Person> person(String id) {
        return jdbc.sql(PEOPLE.formatted("where u.id_ = :id"))
                .param("id", id)
                .query(EngineDirectory::person)
                .optional();
    }

    @Override
    public String personName(String id) {
        return person(id).map(Person::name).filter(name -> !name.isEmpty()).orElseGet(() -> Pseudonym.readable(id));
    }

    /** In one statement. */
    @Override
    public Map<String, String> personNames(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        ids.forEach(id -> names.put(id, Pseudonym.readable(id)));
        jdbc
                .sql(PEOPLE.formatted("where u.id_ in (:ids)"))
                .param("ids", ids.isEmpty() ? List.of("") : ids)
                .query(EngineDirectory::person)
                .list()
                .stream()
                .filter(person -> !person.name().isEmpty())
                .forEach(person -> names.put(person.id(), person.name()));
        return names;
    }

    @Override
    public List<Person> members(String groupId) {
        return jdbc.sql(PEOPLE.formatted(
                        "where u.id_ in (select user_id_ from public.act_id_membership where group_id_ = :group)"))
                .param("group", groupId)
                .query(EngineDirectory::person)
                .list();
    }

    @Override
    public List<Person> everyone() {
        return jdbc.sql(PEOPLE.formatted("")).query(EngineDirectory::person).list();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        String[] groups = (String[]) row.getArray("groups").getArray();
        return new Person(
                row.getString("id_"),
                Objects.toString(row.getString("first_"), ""),
                Objects.toString(row.getString("last_"), ""),
                Objects.toString(row.getString("email_"), ""),
                Set.copyOf(Arrays.asList(groups)));
    }
}
