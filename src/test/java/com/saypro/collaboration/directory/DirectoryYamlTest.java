package com.saypro.collaboration.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class DirectoryYamlTest {

    private static final String SMALL = """
            departments:
              marketing: Marketing
              customer-support: Customer Support
            roles:
              analyst: Process analysts
            outside: [analyst]
            processes:
              survey: { starters: [departments], owners: [analyst] }
              answer: { owners: [analyst] }
            processRights:
              starters: [CREATE_INSTANCE]
              owners: [READ]
            grants:
              - groups: [departments]
                resource: application
                ids: [tasklist]
                permissions: [ACCESS]
              - groups: [owners]
                resource: deployment
                only: trial
                permissions: [READ]
            filters:
              overdue: { name: Overdue, dueBefore: "${now()}" }
            trial:
              password: secret
              mailDomain: saypro.example
              people:
                thandi: { name: Thandi Mokoena, department: marketing, lead: true, roles: [analyst] }
                zola: { name: Zola }
            """;

    @Test
    void a_department_stands_for_two_groups_and_a_role_for_one() {
        assertThat(read(SMALL).groups())
                .extracting(Group::id)
                .containsExactly("marketing", "marketing-lead", "customer-support", "customer-support-lead", "analyst");
    }

    @Test
    void departments_stand_for_every_departments_group() {
        DirectoryPlan plan = read(SMALL);

        assertThat(plan.groupsOf(plan.grants().get(0))).containsExactly("marketing", "customer-support");
    }

    @Test
    void owners_stand_for_every_group_that_owns_a_process() {
        DirectoryPlan plan = read(SMALL);

        assertThat(plan.groupsOf(plan.grants().get(1))).containsExactly("analyst");
    }

    @Test
    void starters_and_owners_get_their_rights_on_the_process_and_some_rights_hold_in_the_trial_only() {
        DirectoryPlan plan = read(SMALL);

        assertThat(plan.grantsIn(Setting.PRODUCTION))
                .extracting(grant -> "%s %s %s".formatted(grant.groups(), grant.ids(), grant.permissions()))
                .containsExactly(
                        "[departments] [survey] [CREATE_INSTANCE]",
                        "[analyst] [survey] [READ]",
                        "[analyst] [answer] [READ]",
                        "[departments] [tasklist] [ACCESS]");
        assertThat(plan.grantsIn(Setting.TRIAL)).hasSize(5);
    }

    @Test
    void a_lead_is_in_both_groups_of_the_department() {
        Map<String, Trial.Member> people = read(SMALL).trial().people();

        assertThat(people.get("thandi").groups()).containsExactly("marketing", "marketing-lead", "analyst");
        assertThat(people.get("thandi").lastName()).isEqualTo("Mokoena");
        assertThat(people.get("zola").groups()).isEmpty();
        assertThat(people.get("zola").lastName()).isEmpty();
    }

    @Test
    void a_filter_keeps_its_expressions_as_they_are_written() {
        assertThat(read(SMALL).filters().get("overdue").dueBefore()).contains("${now()}");
        assertThat(read(SMALL).filters().get("overdue").assignee()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            groups: [departments]             | groups: [dept]                  | unknown group "dept"
            groups: [departments]             | groups: []                      | A grant names no groups
            answer: { owners: [analyst] }     | answer: { owners: [] }          | A process names no owners
            answer: { owners: [analyst] }     | answer: { owners: [departments] } | process answer names the unknown group "departments"
            starters: [departments]           | starters: [dept]                | process survey names the unknown group "dept"
            starters: [CREATE_INSTANCE]       | starters: []                    | Starters of processes would have no permissions
            processRights:                    | processRight:                   | The part "processRights" is missing
            only: trial                       | only: tuesday                   | holds only in "tuesday"
            permissions: [ACCESS]             | permissions: []                 | A grant names no permissions
            ids: [tasklist]                   | idz: [tasklist]                 | grants[0].idz: there is no such key
            analyst: Process analysts         | Analyst: Process analysts       | "Analyst" is no group id
            analyst: Process analysts         | marketing-lead: Twice           | Two groups would have the id "marketing-lead"
            customer-support: Customer Support| marketing: Again                | duplicate key marketing
            customer-support: Customer Support| finance:                        | "finance" is empty
            department: marketing,            | department: marketting,         | thandi is in the unknown department "marketting"
            roles: [analyst]                  | roles: [analysts]               | thandi is in the unknown group "analysts"
            dueBefore:                        | dueBy:                          | filters.overdue.dueBy: there is no such key
            name: Thandi Mokoena,             | name: [Thandi],                 | people.thandi.name: the value has the wrong shape
            outside: [analyst]                | outside: [marketing]            | The part "outside" names the unknown group "marketing"
            trial:                            | trail:                          | The part "trial" is missing
            """)
    void what_does_not_fit_is_said_in_one_sentence(String right, String wrong, String sentence) {
        assertThat(SMALL).contains(right);

        assertThatThrownBy(() -> read(SMALL.replaceFirst(java.util.regex.Pattern.quote(right), wrong)))
                .isInstanceOf(InvalidDirectory.class)
                .hasMessageContaining(sentence)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void an_empty_file_is_refused() {
        assertThatThrownBy(() -> read("")).isInstanceOf(InvalidDirectory.class).hasMessageContaining("is empty");
    }

    @Test
    void saypro_has_its_fifteen_departments_and_enough_people_to_review_each_others_work() throws IOException {
        DirectoryPlan plan = DirectoryYaml.read(new ClassPathResource("directory.yaml").getInputStream());

        assertThat(plan.departments().keySet())
                .containsExactly(
                        "marketing",
                        "communications",
                        "events",
                        "finance",
                        "legal",
                        "content",
                        "partnerships",
                        "posts-office",
                        "customer-support",
                        "technical-services",
                        "sales",
                        "product",
                        "customer-service",
                        "hr",
                        "leadership");
        assertThat(plan.roles().keySet())
                .containsExactlyInAnyOrder(
                        "process-owner",
                        "content-process-owner",
                        "analyst",
                        "administrator",
                        "legal-external",
                        "content-creator",
                        "pr",
                        "crisis-team");
        List<String> large = List.of("marketing", "communications", "content", "posts-office");
        plan.departments().keySet().forEach(department -> {
            assertThat(members(plan, department)).as(department).isEqualTo(large.contains(department) ? 4 : 2);
            assertThat(members(plan, department + "-lead")).as(department).isEqualTo(2);
        });
        assertThat(members(plan, "administrator")).isZero();
    }

    private static long members(DirectoryPlan plan, String group) {
        return plan.trial().people().values().stream()
                .filter(member -> member.groups().contains(group))
                .count();
    }

    private static DirectoryPlan read(String yaml) {
        return DirectoryYaml.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
