package com.saypro.collaboration.engine.privacy;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import com.saypro.collaboration.foundation.Refused;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What names a colleague who is still here is not erased with somebody else. */
@Component
class LivingNames {

    private final Directory directory;

    LivingNames(Directory directory) {
        this.directory = directory;
    }

    /** @throws Refused when the full name or the mail address is that of somebody else who has an account */
    void mustNotBeIn(Erasure.Wish wish) {
        if (isAnothers(wish.person(), wish.fullName(), Person::name)) {
            throw new Refused(
                    "fullName",
                    "Somebody else who has an account is called " + wish.fullName()
                            + ", and would lose the name. Leave it out to erase the sign-in name only. Nothing was changed.");
        }
        if (isAnothers(wish.person(), wish.mail(), Person::email)) {
            throw new Refused(
                    "mail",
                    "The mail address " + wish.mail()
                            + " is that of somebody else who has an account. Leave it out. Nothing was changed.");
        }
    }

    /** The person's full name or mail address; empty when it names a colleague as well. */
    String ownOnly(Person person, Function<Person, String> what) {
        String own = what.apply(person);
        return own == null || isAnothers(person.id(), own, what) ? "" : own;
    }

    private boolean isAnothers(String person, String value, Function<Person, String> what) {
        String plain = plain(value);
        return !plain.isEmpty()
                && directory.everyone().stream()
                        .filter(other -> !other.id().equals(person))
                        .anyMatch(other -> plain(what.apply(other)).equals(plain));
    }

    private static String plain(String value) {
        return value == null
                ? ""
                : value.replaceAll("[\\s\\p{Z}]", "").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
