package com.saypro.collaboration.engine.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No column that names people is forgotten when somebody asks for their data or is erased. */
@IntegrationTest
class PersonalTablesTest {

    private static final Pattern NAMES_PEOPLE = Pattern.compile(
            "(^|_)(person|author|owner|reviewer|publisher|user|user_id|assignee|assigner_id|recipient|by|"
                    + "e?mail|principal_name|address)_?$");

    /** Names that only look like a person's. */
    private static final Set<String> NOBODY = Set.of(
            // The web address of something published.
            "saypro.content_placement.address",
            "saypro.content_placement.live_address",
            // The database user who migrated.
            "public.flyway_schema_history.installed_by",
            // Locked by a node.
            "saypro.scheduled_tasks.picked_by",
            "public.act_ru_job.lock_owner_");

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_column_that_names_people_is_listed(@Autowired JdbcConnectionDetails database) {
        Set<String> unlisted = new TreeSet<>(Everywhere.in(database).columns());
        unlisted.removeIf(column -> !NAMES_PEOPLE
                .matcher(column.substring(column.lastIndexOf('.') + 1))
                .find());
        unlisted.removeAll(NOBODY);
        unlisted.removeAll(listed());

        assertThat(unlisted).isEmpty();
    }

    @Test
    void every_listed_column_is_there(@Autowired JdbcConnectionDetails database) {
        assertThat(Everywhere.in(database).columns()).containsAll(listed());
    }

    @Test
    void variables_that_hold_who_started_something_are_replaced() throws IOException {
        String signed = jdbc.sql(
                        "select signed from saypro.personal_column where relation = 'public.act_hi_varinst' and attribute = 'text_'")
                .query(String.class)
                .single();
        try (var models = Files.walk(Path.of("processes"))) {
            Set<String> starters = models.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(PersonalTablesTest::starters)
                    .collect(Collectors.toSet());
            assertThat(starters)
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(signed).contains("'" + name + "'"));
        }
    }

    private Set<String> listed() {
        return Set.copyOf(jdbc.sql("select relation || '.' || attribute from saypro.personal_column")
                .query(String.class)
                .list());
    }

    private static java.util.stream.Stream<String> starters(Path model) {
        try {
            return Pattern.compile("initiator=\"(\\w+)\"")
                    .matcher(Files.readString(model))
                    .results()
                    .map(found -> found.group(1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
