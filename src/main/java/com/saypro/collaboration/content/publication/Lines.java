package com.saypro.collaboration.content.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What an action on several placements says to each person, a line per placement, so that everyone gets one mail of it. */
final class Lines {

    private final Map<String, List<String>> byPerson = new LinkedHashMap<>();

    /** One more line for each of these people. */
    void add(Collection<String> people, String line) {
        people.forEach(person ->
                byPerson.computeIfAbsent(person, first -> new ArrayList<>()).add(line));
    }

    /** Each person with their paragraphs: the opening, their lines, the closing. */
    void forEach(String opening, String closing, BiConsumer<String, List<String>> letter) {
        byPerson.forEach((person, lines) -> {
            List<String> paragraphs = new ArrayList<>();
            paragraphs.add(opening);
            paragraphs.addAll(lines);
            paragraphs.add(closing);
            letter.accept(person, paragraphs);
        });
    }
}
