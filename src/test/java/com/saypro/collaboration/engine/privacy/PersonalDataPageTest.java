package com.saypro.collaboration.engine.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class PersonalDataPageTest {

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    Directory directory;

    @Autowired
    LivingNames living;

    private final String person = "leaver" + UUID.randomUUID().toString().substring(0, 6);

    @BeforeEach
    void somebody() {
        arrive(person);
        identity.createMembership(person, "marketing");
    }

    @AfterEach
    void nobody() {
        identity.deleteUser(person);
    }

    @ParameterizedTest
    @ValueSource(strings = {"thandi", "busisiwe", "hendrik", "naidoo", "zola"})
    void it_is_for_administrators_only(String other) {
        HttpPerson somebody = HttpPerson.signedIn(port, other);

        assertThat(somebody.page("/personal-data?person=" + person).status()).isEqualTo(403);
        for (String way : new String[] {"/export", "/erase"}) {
            assertThat(somebody.form("/my-password", "/personal-data" + way, Map.of("person", person, "again", person))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(somebody.page("/my-tasks").body()).doesNotContain("/personal-data");
        assertThat(HttpPerson.stranger(port).page("/personal-data").location()).isEqualTo("/signin");
        assertThat(identity.createUserQuery().userId(person).count()).isEqualTo(1);
    }

    @Test
    void an_administrator_sees_hands_out_and_erases() {
        HttpPerson admin = HttpPerson.signedIn(port, "admin");
        String address = "/personal-data?person=" + person;
        assertThat(admin.page("/my-tasks").body()).contains("href=\"/personal-data\"");
        assertThat(admin.page(address).body()).contains("Palesa Goes-Away (" + person + ")", "Account", "Groups");

        var file = admin.form(address, "/personal-data/export", Map.of("person", person));
        assertThat(file.header("Content-Disposition"))
                .hasValue("attachment; filename=\"personal-data-" + person + ".json\"");
        assertThat(file.json().get("person").asText()).isEqualTo(person);

        var unsure = admin.form(address, "/personal-data/erase", Map.of("person", person, "again", "palesa"));
        assertThat(unsure.status()).isEqualTo(400);
        assertThat(unsure.body()).contains("once more to erase. Nothing was changed.", "value=\"palesa\"");

        var done = admin.form(address, "/personal-data/erase", Map.of("person", person, "again", person));
        assertThat(done.location()).isEqualTo("/personal-data");
        assertThat(admin.page("/personal-data").body()).contains("The person is erased and called Former colleague ");
        assertThat(identity.createUserQuery().userId(person).count()).isZero();
        assertThat(admin.page("/audit?kind=person-erased").body())
                .contains("former-")
                .doesNotContain("Palesa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody-here", "x y", "%27", "a%00b", "former-0123456789ab", "../x"})
    void who_is_unknown_is_said_to_be(String name) {
        HttpPerson admin = HttpPerson.signedIn(port, "admin");
        var shown = admin.page("/personal-data?person=" + name.replace(" ", "+"));
        assertThat(shown.status()).isIn(200, 400);
        assertThat(shown.body()).doesNotContain("Hand it out");

        for (String way : new String[] {"/export", "/erase"}) {
            var refused = admin.form("/personal-data", "/personal-data" + way, Map.of("person", name, "again", name));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body()).contains("role=\"alert\"");
        }
        var oneself = admin.form("/personal-data", "/personal-data/erase", Map.of("person", "admin", "again", "admin"));
        assertThat(oneself.status()).isEqualTo(400);
        assertThat(oneself.body()).contains("You cannot erase yourself");
    }

    /** A session is believed for a minute; what a person is, is asked again. */
    @Test
    void a_removed_administrator_hands_out_and_erases_nothing_in_an_open_session() {
        identity.createMembership(person, "administrator");
        HttpPerson removed = HttpPerson.signedIn(port, person, "a long way to the sea");
        assertThat(removed.form("/personal-data", "/personal-data/export", Map.of("person", "johan"))
                        .status())
                .isEqualTo(200);

        identity.deleteMembership(person, "administrator");

        for (String way : new String[] {"/export", "/erase"}) {
            var refused =
                    removed.form("/personal-data", "/personal-data" + way, Map.of("person", "johan", "again", "johan"));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.body())
                    .contains("You are no administrator any more")
                    .doesNotContain("\"kinds\"");
        }
    }

    @Test
    void what_names_a_colleague_who_is_here_is_not_erased_with_somebody_else() {
        String gone = "gone" + person;
        arrive(gone);
        HttpPerson.signedIn(port, gone, "a long way to the sea");
        identity.deleteUser(gone);

        refused(gone, "fullName", "Palesa Goes-Away", "Somebody else who has an account is called Palesa Goes-Away");
        refused(gone, "fullName", " palesa  GOES-away ", "Leave it out to erase the sign-in name only");
        refused(gone, "mail", person.toUpperCase(Locale.ROOT) + "@GONE.example", "is that of somebody else");

        HttpPerson admin = HttpPerson.signedIn(port, "admin");
        assertThat(admin.form("/personal-data", "/personal-data/erase", Map.of("person", gone, "again", gone))
                        .location())
                .isEqualTo("/personal-data");
    }

    @Test
    void a_namesakes_account_is_erased_without_the_name() {
        Person palesa = directory.person(person).orElseThrow();
        assertThat(living.ownOnly(palesa, Person::name)).isEqualTo("Palesa Goes-Away");
        assertThat(living.ownOnly(palesa, Person::email)).isEqualTo(person + "@gone.example");
        String namesake = "same" + person;
        arrive(namesake);
        try {
            assertThat(living.ownOnly(palesa, Person::name)).isEmpty();
            assertThat(living.ownOnly(palesa, Person::email)).isEqualTo(person + "@gone.example");
        } finally {
            identity.deleteUser(namesake);
        }
    }

    private void refused(String gone, String field, String value, String sentence) {
        var refused = HttpPerson.signedIn(port, "admin")
                .form("/personal-data", "/personal-data/erase", Map.of("person", gone, "again", gone, field, value));
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains(sentence, "Nothing was changed.");
    }

    private void arrive(String id) {
        var user = identity.newUser(id);
        user.setFirstName("Palesa");
        user.setLastName("Goes-Away");
        user.setEmail(id + "@gone.example");
        user.setPassword("a long way to the sea");
        identity.saveUser(user);
    }
}
