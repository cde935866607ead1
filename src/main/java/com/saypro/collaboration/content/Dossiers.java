package com.saypro.collaboration.content;

import org.springframework.stereotype.Component;

/** Reads an item with everything said about it, in six statements. */
@Component
public class Dossiers {

    private final ContentItems items;
    private final ContentVersions versions;
    private final Rounds rounds;
    private final Reviews reviews;

    Dossiers(ContentItems items, ContentVersions versions, Rounds rounds, Reviews reviews) {
        this.items = items;
        this.versions = versions;
        this.rounds = rounds;
        this.reviews = reviews;
    }

    /** @throws com.saypro.collaboration.foundation.NoSuch when there is no such item */
    public Dossier of(String number) {
        return new Dossier(
                items.get(number),
                versions.findByItemOrderByNumber(number),
                rounds.ofItem(number),
                reviews.ofItem(number),
                rounds.kept(number),
                rounds.takenBack(number));
    }
}
