package com.saypro.collaboration.content.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.saypro.collaboration.content.story.Words.Piece;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void a_changed_word_is_marked_on_both_sides_and_the_rest_is_not() {
        Words words = Words.between("Our school opens on Monday.", "Our school opens on Friday.");
        assertThat(words.before())
                .containsExactly(new Piece("Our school opens on ", false), piece("Monday"), new Piece(".", false));
        assertThat(words.after())
                .containsExactly(new Piece("Our school opens on ", false), piece("Friday"), new Piece(".", false));
        assertThat(words.differ()).isTrue();
    }

    @Test
    void what_was_added_is_marked_on_the_later_side_alone() {
        Words words = Words.between("Join us", "Join us & bring friends");
        assertThat(marked(words.before())).isEmpty();
        assertThat(marked(words.after())).isEqualTo(" & bring friends");
    }

    @Test
    void words_with_marks_of_their_languages_are_whole_words() {
        Words words = Words.between("Môre Tshḓavhula", "Môre Tshḽavhula");
        assertThat(marked(words.before())).isEqualTo("Tshḓavhula");
        assertThat(marked(words.after())).isEqualTo("Tshḽavhula");
    }

    @Test
    void two_changes_with_a_blank_between_them_are_one() {
        Words words = Words.between("a red house", "a green barn");
        assertThat(words.before()).containsExactly(new Piece("a ", false), piece("red house"));
        assertThat(words.after()).containsExactly(new Piece("a ", false), piece("green barn"));
    }

    @Test
    void the_same_text_is_marked_nowhere() {
        assertThat(Words.between("One\ntwo", "One\ntwo").differ()).isFalse();
        assertThat(Words.between("", "").before()).isEmpty();
    }

    @Test
    void the_longest_copies_without_a_word_in_common_take_no_time() {
        String before = "a b c d e ".repeat(390);
        String after = "1-2-3-4-5-".repeat(390);
        Words words = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Words.between(before, after));
        assertThat(marked(words.before())).isEqualTo(before);
        assertThat(marked(words.after())).isEqualTo(after);
    }

    @Property
    void the_pieces_of_a_side_are_its_text_and_what_is_not_marked_is_the_same_on_both(
            @ForAll @StringLength(max = 60) @Chars({'a', 'b', ' ', '\n', '<', 'é', '\u0323'}) String before,
            @ForAll @StringLength(max = 60) @Chars({'a', 'b', ' ', '\n', '<', 'é', '\u0323'}) String after) {
        Words words = Words.between(before, after);
        assertThat(text(words.before())).isEqualTo(before);
        assertThat(text(words.after())).isEqualTo(after);
        assertThat(words.differ()).isEqualTo(!before.equals(after));
    }

    private static Piece piece(String marked) {
        return new Piece(marked, true);
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    private static String marked(List<Piece> pieces) {
        return text(pieces.stream().filter(Piece::marked).toList());
    }
}
