package com.saypro.collaboration.foundation;

import java.util.Locale;
import java.util.Set;

/** Passwords of at least twelve characters that whoever guesses tries first, the documented one of the trial among them. */
public final class WellKnownPasswords {

    private static final Set<String> ALL = Set.of(
            "saypro-trial",
            "saypro123456",
            "administrator",
            "password1234",
            "passwordpassword",
            "123456789012",
            "1234567890123",
            "qwertyuiop12",
            "qwertyuiop123",
            "changemeplease",
            "letmeinplease",
            "iloveyou1234",
            "welcome12345",
            "southafrica1",
            "southafrica2010",
            "johannesburg",
            "johannesburg1");

    private WellKnownPasswords() {}

    /** Whether this is one of them, whatever its case. */
    public static boolean contain(String password) {
        return ALL.contains(password.toLowerCase(Locale.ROOT));
    }
}
