package com.saypro.collaboration.models;

/** A breach as people read it: file, element, rule and the rule's sentence. */
record Finding(String file, String rule, Breach breach) {

    @Override
    public String toString() {
        String place = breach.element().isEmpty() ? file : file + "#" + breach.element();
        return "%s: %s [%s]".formatted(place, breach.sentence(), rule);
    }
}
