package com.saypro.collaboration.engine.rights;

import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What may be said of people: names that can be read, and one mail address, which leads to one mailbox. */
class Profiles {

    /** What of a person changed. */
    enum Part {
        FIRST_NAME("first name"),
        LAST_NAME("last name"),
        MAIL_ADDRESS("mail address");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\u2028\\u2029]");

    private record Profile(String first, String last, String email) {

        static Profile of(User user) {
            return new Profile(text(user.getFirstName()), text(user.getLastName()), text(user.getEmail()));
        }

        private static String text(String value) {
            return Objects.toString(value, "");
        }
    }

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
        if (user.getId().length() > LONGEST_ID) {
            throw new Refused("A sign-in name has at most %d characters.".formatted(LONGEST_ID));
        }
        Profile now = Profile.of(user);
        Profile before = jdbc.sql(STORED)
                .param("id", user.getId())
                .query(Profile.class)
                .optional()
                .orElse(new Profile("", "", ""));
        List<Part> changed = new ArrayList<>();
        if (!now.first().equals(before.first())) {
            name("first name", now.first());
            changed.add(Part.FIRST_NAME);
        }
        if (!now.last().equals(before.last())) {
            name("last name", now.last());
            changed.add(Part.LAST_NAME);
        }
        if (!now.email().equals(before.email())) {
            address(now.email());
            changed.add(Part.MAIL_ADDRESS);
        }
        return changed;
    }

    /** Mails carry links and what people work on: nobody sends theirs elsewhere by themselves. */
    static void mustBeChangedByAnAdministrator(List<Part> changed) {
        if (changed.contains(Part.MAIL_ADDRESS)) {
            throw new NotAllowed(
                    "Administrators change mail addresses, as mails carry what people work on. Ask one of them.");
        }
    }

    private static void name(String what, String name) {
        if (name.length() > LONGEST_NAME || UNREADABLE.matcher(name).find()) {
            throw new Refused("The %s is one line of at most %d characters.".formatted(what, LONGEST_NAME));
        }
    }

    private static void address(String address) {
        if (!address.isEmpty() && !isOneAddress(address)) {
            throw new Refused(
                    "The mail address must be one address such as thandi@saypro.online, and nothing beside it.");
        }
    }

    private static boolean isOneAddress(String address) {
        if (address.length() > LONGEST_ADDRESS || UNREADABLE.matcher(address).find()) {
            return false;
        }
        try {
            var parsed = new InternetAddress(address, true);
            return !parsed.isGroup() && address.equals(parsed.getAddress());
        } catch (AddressException e) {
            return false;
        }
    }
}
