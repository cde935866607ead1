package com.saypro.collaboration.engine.rights;

import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What may be said of people: names that can be read, and one mail address, which leads to one mailbox. */
class Profiles {

    /** What of a person changed. */
    enum Part {
        FIRST_NAME("first name", User::getFirstName),
        LAST_NAME("last name", User::getLastName),
        MAIL_ADDRESS("mail address", User::getEmail);

        private final String label;
        private final Function<User, String> said;

        Part(String label, Function<User, String> said) {
            this.label = label;
            this.said = said;
        }

        String label() {
            return label;
        }

        private String of(User user) {
            return Objects.toString(said.apply(user), "");
        }
    }

    private record Profile(String first, String last, String email) {

        String of(Part part) {
            return switch (part) {
                case FIRST_NAME -> first;
                case LAST_NAME -> last;
                case MAIL_ADDRESS -> email;
            };
        }
    }

    private static final int LONGEST_ADDRESS = 254;

    private static final String STORED =
            "select coalesce(first_, '') as first, coalesce(last_, '') as last, coalesce(email_, '') as email"
                    + " from public.act_id_user where id_ = :id";

    private final JdbcClient jdbc;

    Profiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What of a person is about to change; all for somebody new.
     *
     * @throws Refused when something new is not as it must be
     */
    List<Part> changes(User user) {
        Profile before = stored(user);
        List<Part> changed = Arrays.stream(Part.values())
                .filter(part -> !part.of(user).equals(before.of(part)))
                .toList();
        for (Part part : changed) {
            if (part == Part.MAIL_ADDRESS) {
                address(part.of(user));
            } else {
                ReadableName.check(part.label(), part.of(user));
            }
        }
        return changed;
    }

    /** @throws Refused when something known is left out, or the person would have no name */
    void mustBeWhole(User user) {
        Profile before = stored(user);
        for (Part part : Part.values()) {
            ReadableName.mustBeSaid(part.label(), part.said.apply(user), before.of(part));
        }
        if ((Part.FIRST_NAME.of(user) + Part.LAST_NAME.of(user)).isBlank()) {
            throw new Refused("A person needs a name.");
        }
    }

    /** Mails carry links and what people work on: nobody sends theirs elsewhere by themselves. */
    static void mustBeChangedByAnAdministrator(List<Part> changed) {
        if (changed.contains(Part.MAIL_ADDRESS)) {
            throw new NotAllowed(
                    "Administrators change mail addresses, as mails carry what people work on. Ask one of them.");
        }
    }

    private static void address(String address) {
        if (!address.isEmpty() && !isOneAddress(address)) {
            throw new Refused(
                    "The mail address must be one address such as thandi@saypro.online, and nothing beside it.");
        }
    }

    private static boolean isOneAddress(String address) {
        if (address.length() > LONGEST_ADDRESS || ReadableName.isUnreadable(address)) {
            return false;
        }
        try {
            var parsed = new InternetAddress(address, true);
            return !parsed.isGroup() && address.equals(parsed.getAddress());
        } catch (AddressException e) {
            return false;
        }
    }

    private Profile stored(User user) {
        return jdbc.sql(STORED)
                .param("id", user.getId())
                .query(Profile.class)
                .optional()
                .orElse(new Profile("", "", ""));
    }
}
