package com.saypro.collaboration.content.publication;

import com.saypro.collaboration.content.Choice;
import com.saypro.collaboration.foundation.HttpsAddress;
import com.saypro.collaboration.foundation.Refused;

/** By what a publisher shows that something is live. */
public enum Proof implements Choice {
    ADDRESS("Https address", "address"),
    MESSAGE_ID("Message id", "messageId");

    private static final int LONGEST = 2_000;

    private final String label;
    private final String field;

    Proof(String label, String field) {
        this.label = label;
        this.field = field;
    }

    @Override
    public String label() {
        return label;
    }

    /** Key of the form field in which it is entered. */
    public String field() {
        return field;
    }

    /**
     * What was entered, stripped.
     *
     * @throws Refused when it is missing, too long, no complete https address, or no message id
     */
    String checked(String entered) {
        String text = entered.strip();
        if (text.length() > LONGEST) {
            throw new Refused(
                    field,
                    "What was entered has %,d characters. At most %,d are allowed.".formatted(text.length(), LONGEST));
        }
        if (this == ADDRESS && !HttpsAddress.isComplete(text)) {
            throw new Refused(
                    field,
                    "The address under which it is live is missing or not a complete https address. It must start with https://.");
        }
        if (this == MESSAGE_ID && !text.matches("[^\\s<>]+@[^\\s<>]+|<[^\\s<>]+@[^\\s<>]+>|[A-Za-z0-9._:/=+-]{4,}")) {
            throw new Refused(
                    field,
                    "The message id is missing or not one. Copy it from the mailing tool; it is one word without spaces, of at least four characters.");
        }
        return text;
    }
}
