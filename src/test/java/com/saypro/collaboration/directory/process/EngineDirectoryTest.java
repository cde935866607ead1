package com.saypro.collaboration.directory.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.directory.Department;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class EngineDirectoryTest {

    private static final String ROBIN = "robin.van-der-merwe";

    @Autowired
    Directory directory;

    @Autowired
    IdentityService identity;

    @BeforeEach
    void join() {
        identity.saveUser(identity.newUser(ROBIN));
        identity.createMembership(ROBIN, "sales");
    }

    @AfterEach
    void leave() {
        identity.clearAuthentication();
        identity.deleteUser(ROBIN);
    }

    @Test
    void departments_stand_in_the_directorys_order_with_their_names() {
        assertThat(directory.departments()).hasSize(15).startsWith(new Department("marketing", "Marketing"));
        assertThat(directory.department("posts-office")).contains(new Department("posts-office", "Posts Office"));
        assertThat(directory.department("administrator")).isEmpty();
    }

    @Test
    void every_group_has_a_name_and_an_unknown_one_is_called_by_its_id() {
        assertThat(directory.groupName("hr")).isEqualTo("Human Resources");
        assertThat(directory.groupName("hr-lead")).isEqualTo("Human Resources leads");
        assertThat(directory.groupName("crisis-team")).isEqualTo("Crisis team");
        assertThat(directory.groupName("gardening")).isEqualTo("gardening");
    }

    @Test
    void people_have_their_names_and_groups() {
        assertThat(directory.personName("thandi")).isEqualTo("Thandi Mokoena");
        assertThat(directory.person("hendrik").orElseThrow().groups())
                .containsExactlyInAnyOrder("technical-services", "technical-services-lead", "analyst");
        assertThat(directory.members("finance-lead")).extracting(Person::id).containsExactly("anneke", "farouk");
        assertThat(directory.members("gardening")).isEmpty();
        assertThat(directory.everyone()).extracting(Person::id).isSorted().contains("admin", "andre", "zola", ROBIN);
    }

    @Test
    void someone_without_names_and_mail_is_called_by_the_sign_in_name() {
        assertThat(directory.person(ROBIN)).contains(new Person(ROBIN, "", "", "", Set.of("sales")));
        assertThat(directory.personName(ROBIN)).isEqualTo(ROBIN);
    }

    @Test
    void who_moves_is_found_in_the_new_group_at_once() {
        identity.createMembership(ROBIN, "product");
        identity.deleteMembership(ROBIN, "sales");

        assertThat(directory.person(ROBIN).orElseThrow().groups()).containsExactly("product");
        assertThat(directory.members("product")).extracting(Person::id).contains(ROBIN);
        assertThat(directory.members("sales")).extracting(Person::id).doesNotContain(ROBIN);
    }

    @Test
    void who_leaves_is_gone_at_once() {
        identity.deleteUser(ROBIN);

        assertThat(directory.person(ROBIN)).isEmpty();
        assertThat(directory.members("sales")).extracting(Person::id).doesNotContain(ROBIN);
        assertThat(directory.personName(ROBIN)).isEqualTo(ROBIN);
    }

    @Test
    void someone_who_belongs_to_no_group_is_still_someone() {
        identity.deleteMembership(ROBIN, "sales");

        assertThat(directory.person(ROBIN).orElseThrow().groups()).isEmpty();
    }

    @Test
    void the_answer_is_the_same_whoever_is_signed_in() {
        List<Person> all = directory.everyone();

        identity.setAuthentication("zola", List.of("content-creator"));

        assertThat(directory.everyone()).isEqualTo(all);
    }
}
