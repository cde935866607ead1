package com.saypro.collaboration.content;

/** Whether an item promotes something, and whether money is spent on it. */
public enum Promotion implements Choice {
    NONE("Not promotional"),
    ORGANIC("Promotional, unpaid"),
    PAID("Promotional, paid");

    private final String label;

    Promotion(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
