package com.saypro.collaboration.engine.privacy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table that holds something about people, as {@code saypro.personal_table} describes it. The texts are SQL that migrations
 * have put there; nobody else may write it.
 *
 * @param relation schema and table
 * @param title what an export calls it
 * @param hidden columns that an export leaves out
 * @param also which rows {@code t} belong to {@code :person} and {@code :mail} beside those that name the person
 * @param adds what an export adds to a row
 * @param people columns that hold sign-in names
 * @param records those of them that keep the name for five years
 */
record PersonalTable(
        String relation,
        String title,
        List<String> hidden,
        String also,
        String adds,
        List<String> people,
        List<Kept> records) {

    /**
     * A column that keeps the name for five years.
     *
     * @param since from when they count
     */
    record Kept(String column, String since) {}

    /** Which rows are about the person. */
    String condition() {
        return Stream.concat(people.stream().map(column -> "t." + column + " = :person"), Stream.of("(" + also + ")"))
                .collect(Collectors.joining(" or "));
    }
}
