package com.saypro.collaboration.directory.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.DirectoryPlan;
import com.saypro.collaboration.directory.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class DirectorySeedTest {

    /** The content and version of every row that the directory writes. */
    private static final String EVERYTHING = """
            select 'group ' || id_ || ' ' || rev_ || ' ' || name_ as line from public.act_id_group
            union all select 'user ' || id_ || ' ' || rev_ || ' ' || pwd_ from public.act_id_user
            union all select 'membership ' || user_id_ || ' ' || group_id_ from public.act_id_membership
            union all select 'authorization ' || id_ || ' ' || rev_ || ' ' || perms_ from public.act_ru_authorization
            union all select 'filter ' || id_ || ' ' || rev_ || ' ' || query_ || properties_ from public.act_ru_filter
            order by line
            """;

    @Autowired
    DirectorySeed seed;

    @Autowired
    TrialPeople trialPeople;

    @Autowired
    Groups groups;

    @Autowired
    People people;

    @Autowired
    DirectoryPlan plan;

    @Autowired
    Directory directory;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    FilterService filters;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void restore() {
        identity.clearAuthentication();
        seed.seed();
        trialPeople.seed();
    }

    @Test
    void applying_the_directory_again_writes_nothing() {
        List<String> before = everything();

        seed.seed();
        trialPeople.seed();

        assertThat(before)
                .anyMatch(line -> line.startsWith("group marketing-lead "))
                .anyMatch(line -> line.startsWith("user thandi "))
                .anyMatch(line -> line.startsWith("filter "));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_grant_that_is_not_in_the_plan_is_revoked() {
        Authorization stray = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        stray.setGroupId("marketing");
        stray.setResource(Resources.APPLICATION);
        stray.setResourceId("cockpit");
        stray.addPermission(Permissions.ACCESS);
        authorizations.saveAuthorization(stray);
        assertThat(authorizations.isUserAuthorized(
                        "nobody", List.of("marketing"), Permissions.ACCESS, Resources.APPLICATION, "cockpit"))
                .isTrue();

        seed.seed();

        assertThat(authorizations.isUserAuthorized(
                        "nobody", List.of("marketing"), Permissions.ACCESS, Resources.APPLICATION, "cockpit"))
                .isFalse();
    }

    @Test
    void a_grant_that_was_widened_or_revoked_by_hand_is_put_right() {
        List<String> before = grants();
        Authorization access = authorizations
                .createAuthorizationQuery()
                .groupIdIn("marketing")
                .resourceType(Resources.APPLICATION)
                .resourceId("tasklist")
                .singleResult();
        authorizations.deleteAuthorization(access.getId());
        Authorization definitions = authorizations
                .createAuthorizationQuery()
                .groupIdIn("analyst")
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId("*")
                .singleResult();
        definitions.addPermission(Permissions.DELETE);
        authorizations.saveAuthorization(definitions);
        assertThat(grants()).isNotEqualTo(before);

        seed.seed();

        assertThat(grants()).isEqualTo(before);
    }

    @Test
    void rights_that_the_engine_keeps_itself_stay() {
        Authorization candidate = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        candidate.setGroupId("marketing");
        candidate.setResource(Resources.TASK);
        candidate.setResourceId("directorySeedTestTask");
        candidate.addPermission(Permissions.TASK_WORK);
        authorizations.saveAuthorization(candidate);

        seed.seed();

        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceId("directorySeedTestTask")
                        .count())
                .isOne();
        authorizations.deleteAuthorization(candidate.getId());
    }

    @Test
    void a_filter_is_seeded_once_in_the_plans_order_and_readable_for_everyone() {
        assertThat(seeded())
                .extracting(Filter::getName)
                .containsExactly("My tasks", "My departments' tasks", "Overdue", "Due this week", "All I may see");

        identity.setAuthentication("zola", List.of("content-creator"));

        assertThat(filters.createTaskFilterQuery().count()).isEqualTo(5);
    }

    @Test
    void an_administrators_change_to_a_filter_stays_and_a_deleted_filter_comes_back() {
        Filter overdue = seeded().get(2);
        overdue.setName("Too late");
        filters.saveFilter(overdue);
        filters.deleteFilter(seeded().get(4).getId());

        seed.seed();

        assertThat(seeded())
                .extracting(Filter::getName)
                .containsExactly("My tasks", "My departments' tasks", "Too late", "Due this week", "All I may see");
        identity.clearAuthentication();
        jdbc.sql("update public.act_ru_filter set name_ = 'Overdue' where name_ = 'Too late'")
                .update();
    }

    @Test
    void the_trials_people_have_their_groups_and_mail_addresses() {
        assertThat(directory.person("thandi"))
                .contains(new Person(
                        "thandi", "Thandi", "Mokoena", "thandi@saypro.example", Set.of("marketing", "marketing-lead")));
        assertThat(directory.person("busisiwe").orElseThrow().isIn("process-owner"))
                .isTrue();
        assertThat(directory.person("admin").orElseThrow().isIn("administrator"))
                .isTrue();
        plan.trial()
                .people()
                .keySet()
                .forEach(id -> assertThat(identity.checkPassword(id, "saypro-trial"))
                        .as(id)
                        .isTrue());
        assertThat(identity.checkPassword("admin", "saypro-trial")).isTrue();
    }

    @Test
    void a_changed_password_and_an_added_membership_survive_the_next_start() {
        identity.createMembership("sipho", "pr");
        var sipho = identity.createUserQuery().userId("sipho").singleResult();
        sipho.setPassword("sipho-has-changed-it");
        identity.saveUser(sipho);

        seed.seed();
        trialPeople.seed();

        assertThat(identity.checkPassword("sipho", "sipho-has-changed-it")).isTrue();
        assertThat(directory.person("sipho").orElseThrow().isIn("pr")).isTrue();
        identity.deleteMembership("sipho", "pr");
        sipho = identity.createUserQuery().userId("sipho").singleResult();
        sipho.setPassword("saypro-trial");
        identity.saveUser(sipho);
    }

    @Test
    void while_nobody_is_administrator_the_configured_person_becomes_one_and_keeps_the_password() {
        identity.deleteMembership("admin", "administrator");

        seed.seed();

        assertThat(directory.members("administrator")).extracting(Person::id).containsExactly("admin");
        assertThat(identity.checkPassword("admin", "saypro-trial")).isTrue();
    }

    @Test
    void the_webapps_never_find_the_engines_own_administrators_missing() {
        identity.deleteMembership("admin", "camunda-admin");

        seed.seed();

        assertThat(directory.members("camunda-admin")).extracting(Person::id).containsExactly("admin");
    }

    @Test
    void on_an_empty_directory_the_configured_administrator_is_created() {
        identity.deleteMembership("admin", "administrator");
        identity.deleteMembership("admin", "camunda-admin");
        var account = new AdministratorAccount("it.department", "first-password-of-it", "it@saypro.example");

        new FirstAdministrator(directory, groups, people, account).apply();

        assertThat(directory.person("it.department"))
                .contains(new Person(
                        "it.department",
                        "SayPro",
                        "Administrator",
                        "it@saypro.example",
                        Set.of("administrator", "camunda-admin")));
        assertThat(identity.checkPassword("it.department", "first-password-of-it"))
                .isTrue();
        assertThat(directory.members("administrator")).hasSize(1);
        identity.deleteUser("it.department");
    }

    @Test
    void a_second_administrator_from_the_settings_is_not_created_while_there_is_one() {
        var account = new AdministratorAccount("it.department", "first-password-of-it", "");

        new FirstAdministrator(directory, groups, people, account).apply();

        assertThat(directory.person("it.department")).isEmpty();
    }

    @Test
    void every_process_that_people_start_has_its_starters_and_no_grant_names_another() {
        var release = repository
                .createDeploymentQuery()
                .deploymentName("SayPro Collaboration")
                .orderByDeploymentTime()
                .desc()
                .list()
                .get(0);
        var startable =
                repository
                        .createProcessDefinitionQuery()
                        .deploymentId(release.getId())
                        .startableInTasklist()
                        .list()
                        .stream()
                        .map(ProcessDefinition::getKey)
                        .toList();

        assertThat(plan.processes().entrySet().stream()
                        .filter(process -> !process.getValue().starters().isEmpty())
                        .map(Map.Entry::getKey))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(startable);
    }

    private List<Filter> seeded() {
        identity.setAuthentication("directory-test", List.of("administrator"));
        return filters.createTaskFilterQuery().list().stream()
                .filter(filter -> filter.getProperties().containsKey("directoryKey"))
                .sorted(java.util.Comparator.comparing(
                        filter -> (Integer) filter.getProperties().get("priority")))
                .toList();
    }

    private List<String> grants() {
        return jdbc.sql("""
                        select group_id_ || ' ' || resource_type_ || ' ' || resource_id_ || ' ' || perms_ as line
                        from public.act_ru_authorization where group_id_ is not null order by line
                        """).query(String.class).list();
    }

    private List<String> everything() {
        return jdbc.sql(EVERYTHING).query(String.class).list();
    }
}
