package com.saypro.collaboration.workdays;

import com.saypro.collaboration.foundation.Refused;
import java.util.Arrays;

/** What a proposal about free days asks for. */
public enum FreeDayKind {
    AD_HOC_HOLIDAY("ad-hoc-holiday", "Ad hoc public holiday"),
    COMPANY_CLOSURE("company-closure", "Company closure"),
    CANCELLATION("cancellation", "Cancellation of free days");

    private final String id;
    private final String title;

    FreeDayKind(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The value that forms submit. */
    public String id() {
        return id;
    }

    /** The kind as people read it. */
    public String title() {
        return title;
    }

    /**
     * The kind that a form submitted.
     *
     * @throws Refused when there is no such kind
     */
    public static FreeDayKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "kind",
                        "Choose what you propose: an ad hoc public holiday, a company closure or a cancellation."));
    }
}
