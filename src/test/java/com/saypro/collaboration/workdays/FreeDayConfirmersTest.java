package com.saypro.collaboration.workdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreeDayConfirmersTest {

    private final Directory directory = mock(Directory.class);
    private final FreeDayConfirmers confirmers = new FreeDayConfirmers(directory);

    @Test
    void hr_lead_confirms_when_it_has_somebody_else() {
        when(directory.members("hr-lead")).thenReturn(people("nonhlanhla", "derek"));

        assertThat(confirmers.groupFor("nonhlanhla")).isEqualTo("hr-lead");
    }

    @Test
    void leadership_confirms_when_hr_lead_is_the_proposer_alone_or_empty() {
        when(directory.members("hr-lead")).thenReturn(people("nonhlanhla"));
        when(directory.members("leadership")).thenReturn(people("khanyi"));

        assertThat(confirmers.groupFor("nonhlanhla")).isEqualTo("leadership");
    }

    @Test
    void a_proposal_that_nobody_else_may_confirm_is_refused() {
        when(directory.members("hr-lead")).thenReturn(people("nonhlanhla"));
        when(directory.members("leadership")).thenReturn(people("nonhlanhla"));

        assertThatThrownBy(() -> confirmers.groupFor("nonhlanhla"))
                .isInstanceOf(Refused.class)
                .hasMessage("Nobody but you may confirm free days at the moment."
                        + " Ask an administrator to add someone to HR's lead or to leadership.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hr-lead", "leadership"})
    void only_who_is_in_one_of_the_groups_now_confirms(String group) {
        when(directory.personName("derek")).thenReturn("Derek");
        when(directory.person("derek")).thenReturn(Optional.of(person("derek", Set.of("hr", group))));
        assertThatCode(() -> confirmers.requireConfirmer("derek")).doesNotThrowAnyException();

        when(directory.person("derek")).thenReturn(Optional.of(person("derek", Set.of("hr", "administrator"))));
        assertThatThrownBy(() -> confirmers.requireConfirmer("derek"))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("Only HR's lead or leadership confirms free days, and Derek belongs to neither.");

        when(directory.person("derek")).thenReturn(Optional.empty());
        assertThatThrownBy(() -> confirmers.requireConfirmer("derek")).isInstanceOf(NotAllowed.class);
    }

    private static List<Person> people(String... ids) {
        return Arrays.stream(ids).map(id -> person(id, Set.of())).toList();
    }

    private static Person person(String id, Set<String> groups) {
        return new Person(id, id, "", id + "@saypro.example", groups);
    }
}
