package com.saypro.collaboration.content;

import org.springframework.stereotype.Component;

/** Reads an item with its versions and reviews, in three statements. */
@Component
public class Dossiers {

    private final ContentItems items;
    private final ContentVersions versions;
    private final Reviews reviews;

    Dossiers(ContentItems items, ContentVersions versions, Reviews reviews) {
        this.items = items;
        this.versions = versions;
        this.reviews = reviews;
    }

    /** @throws java.util.NoSuchElementException when there is no such item */
    public Dossier of(String number) {
        return new Dossier(items.get(number), versions.findByItemOrderByNumber(number), reviews.ofItem(number));
    }
}
