package com.saypro.collaboration.workdays;

/** Why a day on which SayPro would otherwise work is free. */
public enum FreeDayKind {
    AD_HOC_HOLIDAY("Ad hoc public holiday"),
    COMPANY_CLOSURE("Company closure");

    private final String title;

    FreeDayKind(String title) {
        this.title = title;
    }

    /** The kind as people read it. */
    public String title() {
        return title;
    }
}
