package com.saypro.collaboration.content.story;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How two texts differ, word by word. Together the pieces of a side are its whole text.
 *
 * @param before the earlier text; marked is what the later one has not
 * @param after the later text; marked is what the earlier one has not
 */
public record Words(List<Piece> before, List<Piece> after) {

    /** A stretch of text, marked where the other text differs. */
    public record Piece(String text, boolean marked) {}

    private record Change(int from, int to, int laterFrom, int laterTo) {

        Change upTo(Change next) {
            return new Change(from, next.to, laterFrom, next.laterTo);
        }
    }

    /** A word of any script, one blank, or one other character. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|.", Pattern.DOTALL);

    /** Memory that grows with the texts and not with the square of their differences. */
    static Words between(String before, String after) {
        List<String> earlier = words(before);
        List<String> later = words(after);
        List<Change> changes = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(earlier, later, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            add(
                    changes,
                    new Change(
                            delta.getSource().getPosition(),
                            delta.getSource().last() + 1,
                            delta.getTarget().getPosition(),
                            delta.getTarget().last() + 1),
                    earlier);
        }
        List<Piece> left = new ArrayList<>();
        List<Piece> right = new ArrayList<>();
        int at = 0;
        int laterAt = 0;
        for (Change change : changes) {
            add(left, earlier, at, change.from, false);
            add(right, later, laterAt, change.laterFrom, false);
            add(left, earlier, change.from, change.to, true);
            add(right, later, change.laterFrom, change.laterTo, true);
            at = change.to;
            laterAt = change.laterTo;
        }
        add(left, earlier, at, earlier.size(), false);
        add(right, later, laterAt, later.size(), false);
        return new Words(left, right);
    }

    /** Whether the texts differ at all. */
    public boolean differ() {
        return before.stream().anyMatch(Piece::marked) || after.stream().anyMatch(Piece::marked);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Two changes with nothing but blanks between them read as one. */
    private static void add(List<Change> changes, Change next, List<String> earlier) {
        Change last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
        if (last != null && earlier.subList(last.to, next.from).stream().allMatch(" "::equals)) {
            changes.set(changes.size() - 1, last.upTo(next));
        } else {
            changes.add(next);
        }
    }

    private static void add(List<Piece> pieces, List<String> words, int from, int to, boolean marked) {
        if (to > from) {
            pieces.add(new Piece(String.join("", words.subList(from, to)), marked));
        }
    }
}
