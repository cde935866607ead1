package com.saypro.collaboration.content.story;

import java.util.ArrayList;
import java.util.List;

/**
 * Two versions side by side.
 *
 * @param rows their fields; those that are empty in both are left out
 */
public record Comparison(VersionView left, VersionView right, List<Row> rows) {

    /** One field in both versions. */
    public record Row(String label, Words words) {}

    /** The left one is the earlier one, whichever comes first. */
    static Comparison of(VersionView one, VersionView other) {
        VersionView left = one.number() <= other.number() ? one : other;
        VersionView right = left == one ? other : one;
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < left.fields().size(); i++) {
            String before = left.fields().get(i).text();
            String after = right.fields().get(i).text();
            if (!before.isEmpty() || !after.isEmpty()) {
                rows.add(new Row(left.fields().get(i).label(), Words.between(before, after)));
            }
        }
        return new Comparison(left, right, rows);
    }
}
