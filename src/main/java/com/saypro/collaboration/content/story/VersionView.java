package com.saypro.collaboration.content.story;

import com.saypro.collaboration.content.ChangeKind;
import com.saypro.collaboration.content.Choice;
import com.saypro.collaboration.content.ContentVersion;
import com.saypro.collaboration.content.PublicationTimes;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A frozen version as people read it.
 *
 * @param sha256 its fingerprint
 * @param intact whether the fingerprint is still that of what the version says
 * @param changed what was changed since the version before; empty for the first one
 * @param link of the final file; empty when the copy is in the version
 * @param note what was changed, in the author's words; may be empty
 * @param fields all that was frozen, in the order of the form
 */
public record VersionView(
        int number,
        String code,
        String sha256,
        boolean intact,
        String author,
        String at,
        String changed,
        String note,
        String link,
        List<Field> fields) {

    /** @param text may be empty */
    public record Field(String label, String text) {}

    static VersionView of(ContentVersion version, Names names) {
        return new VersionView(
                version.number(),
                version.code(),
                version.sha256(),
                version.recomputed().equals(version.sha256()),
                names.person(version.author()),
                PublicationTimes.readable(version.frozenAt()),
                changed(version),
                version.changeNote(),
                version.link(),
                List.of(
                        new Field("Title", version.title()),
                        new Field("Copy", version.body()),
                        new Field("Link of the final file", version.link()),
                        new Field("Its version label", version.versionLabel()),
                        new Field("Theme or campaign", version.theme()),
                        new Field("Audience", version.audience()),
                        new Field("Tie to the wider marketing effort", version.marketingTie()),
                        new Field("Placements", version.placements())));
    }

    static String changed(ContentVersion version) {
        return version.changes().stream()
                .map(change -> Choice.of(ChangeKind.class, "changes", change).label())
                .collect(Collectors.joining(", "));
    }
}
