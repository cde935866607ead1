package com.saypro.collaboration.content;

import com.saypro.collaboration.foundation.Refused;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the author says was changed since the version before.
 *
 * @param kinds at least one, and spelling only alone; empty for a first version
 * @param note in the author's words, at most 3,900 characters; may be empty
 */
public record Changes(Set<ChangeKind> kinds, String note) {

    /** Of a first version. */
    public static final Changes NONE = new Changes(Set.of(), "");

    private static final int LONGEST = 3_900;
    private static final Set<ChangeKind> ABOUT_WHAT_IS_SAID = Set.of(
            ChangeKind.TEXT_OR_CLAIMS,
            ChangeKind.PICTURE_OR_DESIGN,
            ChangeKind.PARTNER_TERMS,
            ChangeKind.SPELLING_ONLY);

    /** @throws Refused when spelling only is chosen together with something else, or the note is too long */
    public Changes {
        kinds = Set.copyOf(kinds);
        note = note == null ? "" : note.strip();
        if (kinds.contains(ChangeKind.SPELLING_ONLY) && kinds.size() > 1) {
            throw new Refused(
                    "changes",
                    "\"Spelling only\" was chosen together with something else. Choose it alone, or leave it out.");
        }
        if (note.length() > LONGEST) {
            throw new Refused(
                    "changeNote",
                    "The note has %,d characters. At most %,d are allowed.".formatted(note.length(), LONGEST));
        }
    }

    /** As forms write them, in the order of the form. */
    List<String> ids() {
        return kinds.stream().sorted().map(Choice::id).toList();
    }

    /**
     * Compares what is said to have changed with what can be seen to have.
     *
     * @param before the version before
     * @param placed what of it was to go out where and when
     * @param was what the item was then
     * @param is what it is now
     * @throws Refused when nothing is said, nothing was changed, or what was changed is not said
     */
    void mustTell(ContentVersion before, List<Placing> placed, Draft next, Nature was, Nature is) {
        if (kinds.isEmpty()) {
            throw new Refused(
                    "changes", "What changed is missing. Choose everything that changed since the version before.");
        }
        boolean channels = !lines(placed).equals(next.placementLines());
        boolean audience = !before.audience().equals(next.audience());
        boolean said = !before.title().equals(next.title())
                || !before.body().equals(next.body())
                || !before.link().equals(next.link())
                || !before.versionLabel().equals(next.versionLabel());
        boolean frame = !before.theme().equals(next.theme())
                || !before.themeId().equals(next.themeId())
                || !before.marketingTie().equals(next.marketingTie());
        boolean slots = !Set.copyOf(placed).equals(Set.copyOf(next.placements()));
        if (!channels && !audience && !said && !frame && !slots && was.equals(is)) {
            throw new Refused(
                    "Nothing was changed: this is the version that was reviewed already. Change it, or withdraw the content.");
        }
        require(channels, ChangeKind.CHANNEL_OR_DATE, "The channels, or what goes out there, changed");
        require(slots, ChangeKind.CHANNEL_OR_DATE, "A date or time changed");
        require(audience, ChangeKind.AUDIENCE_OR_DATA_USE, "The audience changed");
        require(was.partner() != is.partner(), ChangeKind.PARTNER_TERMS, "Whether a partner is involved changed");
        require(
                was.personalData() != is.personalData(),
                ChangeKind.AUDIENCE_OR_DATA_USE,
                "Whether personal data is used changed");
        require(was.promotion() != is.promotion(), ChangeKind.TEXT_OR_CLAIMS, "Whether it is promotional changed");
        require(frame, ChangeKind.TEXT_OR_CLAIMS, "The theme, the campaign or the tie to the marketing effort changed");
        if (said && kinds.stream().noneMatch(ABOUT_WHAT_IS_SAID::contains)) {
            throw new Refused(
                    "changes",
                    "The title, the copy or the file changed, and the list does not say how. Choose at least one of: %s."
                            .formatted(ABOUT_WHAT_IS_SAID.stream()
                                    .sorted()
                                    .map(ChangeKind::label)
                                    .collect(Collectors.joining(", "))));
        }
    }

    private void require(boolean changed, ChangeKind kind, String what) {
        if (changed && !kinds.contains(kind)) {
            String how = kinds.contains(ChangeKind.SPELLING_ONLY)
                    ? "instead of \"%s\"".formatted(ChangeKind.SPELLING_ONLY.label())
                    : "as well";
            throw new Refused("changes", "%s. Choose \"%s\" %s.".formatted(what, kind.label(), how));
        }
    }

    private static String lines(List<Placing> placings) {
        return placings.stream().map(Placing::line).collect(Collectors.joining("\n"));
    }
}
