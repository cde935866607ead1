package com.saypro.collaboration.content;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Drafts that go out as a newsletter. */
public final class Drafts {

    private Drafts() {}

    public static Draft of(
            Instant slot,
            String title,
            String body,
            String link,
            String versionLabel,
            String theme,
            String audience,
            String marketingTie) {
        return new Draft(
                List.of(new Placing(Channel.NEWSLETTER, slot, "")),
                title,
                body,
                link,
                versionLabel,
                "",
                theme,
                audience,
                marketingTie,
                Changes.NONE);
    }

    /** The same, with what changed since the version before. */
    public static Draft changed(Draft draft, ChangeKind... kinds) {
        return new Draft(
                draft.placements(),
                draft.title(),
                draft.body(),
                draft.link(),
                draft.versionLabel(),
                draft.themeId(),
                draft.theme(),
                draft.audience(),
                draft.marketingTie(),
                new Changes(Set.of(kinds), ""));
    }
}
