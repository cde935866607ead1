package com.saypro.collaboration.content;

import com.saypro.collaboration.foundation.HttpsAddress;
import com.saypro.collaboration.foundation.Refused;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an author hands in as the next version: either the copy itself or the link of the final file with its version
 * label. Texts are stripped, line ends are {@code \n}, nothing is {@code null}; what was left empty is {@code ""}.
 *
 * @param placements where and when it is to go out; 1 to 60
 * @param title at most 200 characters
 * @param body the copy, at most 3,900 characters, or empty
 * @param link https address of the final file, or empty
 * @param versionLabel the final file's own version label; given exactly when the link is
 * @param themeId id of the agreed theme or campaign it belongs to; empty when it belongs to none
 * @param theme its name, or another theme or campaign
 * @param audience whom it is for
 * @param marketingTie the wider marketing effort it belongs to
 * @param changes what changed since the version before
 */
public record Draft(
        List<Placing> placements,
        String title,
        String body,
        String link,
        String versionLabel,
        String themeId,
        String theme,
        String audience,
        String marketingTie,
        Changes changes) {

    private static final int COPY = 3_900;
    private static final int LINE = 200;
    private static final int ADDRESS = 2_000;
    private static final int PLACEMENTS = 60;

    /** @throws Refused when there is no placement or too many, the title is missing, it is not exactly one of copy and link, or a text is too long */
    public Draft {
        placements = List.copyOf(placements);
        if (placements.isEmpty() || placements.size() > PLACEMENTS) {
            throw new Refused(
                    "placements",
                    placements.isEmpty()
                            ? "There is no placement. Add at least one channel with a date and a time."
                            : "There are %d placements. At most %d are allowed in one item."
                                    .formatted(placements.size(), PLACEMENTS));
        }
        themeId = themeId == null ? "" : themeId;
        title = text("title", "title", title, LINE);
        body = text("body", "copy", body, COPY);
        link = text("link", "link", link, ADDRESS);
        versionLabel = text("versionLabel", "version label", versionLabel, LINE);
        theme = text("theme", "theme or campaign", theme, LINE);
        audience = text("audience", "audience", audience, LINE);
        marketingTie = text("marketingTie", "tie to the wider marketing effort", marketingTie, COPY);
        if (title.isEmpty()) {
            throw new Refused("title", "The title is missing. Enter the title the content goes out under.");
        }
        if (body.isEmpty() == link.isEmpty()) {
            throw new Refused(
                    "body",
                    body.isEmpty()
                            ? "There is nothing to review yet. Enter the copy, or the https link of the final file."
                            : "There is both copy and a link, so nobody could say which one counts. Enter only one of them.");
        }
        if (link.isEmpty() != versionLabel.isEmpty()) {
            throw new Refused(
                    "versionLabel",
                    link.isEmpty()
                            ? "A version label belongs to a linked file. Leave it empty when you enter the copy."
                            : "The version label of the linked file is missing. Enter the label the file carries.");
        }
        if (!link.isEmpty() && !HttpsAddress.isComplete(link)) {
            throw new Refused("link", "The link is not a complete https address. It must start with https://.");
        }
    }

    /** The earliest of its slots. */
    public Instant earliestSlot() {
        return placements.stream()
                .map(Placing::slot)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The channels of its placements. */
    public Set<Channel> channels() {
        return placements.stream().map(Placing::channel).collect(Collectors.toUnmodifiableSet());
    }

    /** What goes out where, a line each, without slots. */
    String placementLines() {
        return placements.stream().map(Placing::line).collect(Collectors.joining("\n"));
    }

    /** The same draft in an agreed theme. */
    Draft in(Theme agreed) {
        return new Draft(
                placements,
                title,
                body,
                link,
                versionLabel,
                agreed.id(),
                agreed.name(),
                audience,
                marketingTie,
                changes);
    }

    private static String text(String field, String name, String entered, int longest) {
        String text = entered == null
                ? ""
                : entered.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (text.length() > longest) {
            throw new Refused(
                    field,
                    "The %s has %,d characters. At most %,d are allowed.".formatted(name, text.length(), longest));
        }
        return text;
    }
}
