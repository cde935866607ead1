package com.saypro.collaboration.foundation;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a new password must be, at whatever door somebody sets one. Length is what counts, and that nobody guesses it soon. */
public final class NewPassword {

    /** Characters. */
    public static final int SHORTEST = 12;

    /** Characters. */
    public static final int LONGEST = 200;

    /** The rules in one sentence. */
    public static final String RULES = "A password has " + SHORTEST + " to " + LONGEST + " characters, is not one that"
            + " many people know or that is quickly guessed, and does not contain the name, sign-in name or mail address of"
            + " the person.";

    /** So many guesses, as zxcvbn counts them, keep a stolen hash busy for years; a word, a year and two signs take fewer. */
    private static final double FEWEST_GUESSES = 1e9;

    /** The time it takes grows steeply with the length; so much of a password is enough to see whether it is good. */
    private static final int LOOKED_AT = 24;

    private static final int SHORTEST_NAME = 4;

    private static final List<String> THE_HOUSE = List.of("saypro", "collaboration");

    private static final Zxcvbn ZXCVBN = new Zxcvbn();

    private NewPassword() {}

    /**
     * What is wrong with a new password, as a sentence for the person who chose it; empty when it is good.
     *
     * @param names what its owner is called: first and last name, sign-in name, mail address; {@code null} among them is no name
     */
    public static Optional<String> problem(String password, Collection<String> names) {
        if (password.length() < SHORTEST) {
            return Optional.of("The new password is too short: it needs at least " + SHORTEST + " characters.");
        }
        if (password.length() > LONGEST) {
            return Optional.of("The new password is too long: at most " + LONGEST + " characters are taken.");
        }
        List<String> known = known(names);
        String lower = password.toLowerCase(Locale.ROOT);
        if (known.stream().anyMatch(lower::contains)) {
            return Optional.of(
                    "The new password contains your name, sign-in name or mail address. Choose another one.");
        }
        if (isEasy(password, known)) {
            return Optional.of(
                    "The new password is one that many people know or that is quickly guessed. Choose another"
                            + " one: several words that do not belong together are good.");
        }
        return Optional.empty();
    }

    private static boolean isEasy(String password, List<String> known) {
        List<String> words = new ArrayList<>(THE_HOUSE);
        words.addAll(known);
        String looked = password.substring(0, Math.min(password.length(), LOOKED_AT));
        return WellKnownPasswords.contain(password)
                || ZXCVBN.measure(looked, words).getGuesses() < FEWEST_GUESSES;
    }

    private static List<String> known(Collection<String> names) {
        List<String> known = new ArrayList<>();
        for (String name : names) {
            if (name != null) {
                known.add(name);
                known.add(name.replaceFirst("@.*", ""));
                known.addAll(List.of(name.split("\\s+")));
            }
        }
        return known.stream()
                .map(name -> name.toLowerCase(Locale.ROOT).strip())
                .filter(name -> name.length() >= SHORTEST_NAME)
                .distinct()
                .toList();
    }
}
