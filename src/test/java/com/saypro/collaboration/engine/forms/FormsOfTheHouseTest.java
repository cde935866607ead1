package com.saypro.collaboration.engine.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing stands in a form that the check does not know, in forms of earlier releases neither: work on them still runs. */
class FormsOfTheHouseTest {

    @ParameterizedTest
    @MethodSource("forms")
    void nothing_goes_unchecked(Path form) throws IOException {
        assertThat(FormCoverage.gaps(Files.readAllBytes(form))).isEmpty();
        assertThat(FormSchema.read(Files.newInputStream(form)).fields()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {"type":"iframe","id":"a"}                                                  | “a”: fields of the type “iframe” cannot be checked
            {"type":"number","key":"a","increment":"5"}                                 | “a”: the setting “increment” is not known
            {"type":"number","key":"a","validate":{"maxLength":5}}                      | “a”: the rule “maxLength” is not known for a number
            {"type":"textarea","key":"a","validate":{"pattern":"^a$"}}                  | “a”: the rule “pattern” is not known for a textarea
            {"type":"textfield","key":"a","validate":{"pattern":"("}}                   | “a”: its pattern is none
            {"type":"textfield","key":"a","conditional":{"show":"=true"}}               | “a”: the condition “show” is not known
            {"type":"html","id":"a","conditional":{"show":"=true"}}                     | “a”: the condition “show” is not known
            {"type":"textfield","key":"a","conditional":{"hide":"true"}}                | “a”: a condition begins with an equals sign
            {"type":"textfield","key":"a","conditional":{"hide":"=count(for i in 1..9 return i) = 9"}} | “a”: an expression does without “for”, which may take for ever
            {"type":"textfield","key":"a","conditional":{"hide":"=matches(b, \\"(x+)+\\")"}} | “a”: an expression does without “matches”, which may take for ever
            {"type":"textfield","key":"a","conditional":{"hide":"=b = "}}               | “a”: the expression “b =” is no FEEL
            {"type":"text","id":"a","text":"=if b"}                                     | “a”: the expression “if b” is no FEEL
            {"type":"group","label":"a","path":"b","components":[]}                     | “b”: a group has no path
            {"type":"group","label":"a","components":[{"type":"new","key":"b"}]}        | “b”: fields of the type “new” cannot be checked
            {"type":"dynamiclist","path":"a","components":[{"type":"dynamiclist","path":"b"}]}                | “b”: a row of a list holds no dynamiclist
            {"type":"dynamiclist","path":"a","components":[{"type":"textfield","key":"b","readonly":true}]}   | “b”: a list whose rows can be added has no column that cannot be changed
            {"type":"dynamiclist","path":"a","allowAddRemove":false}                    | “a”: a list whose rows stay as they are begins without rows (defaultRepetitions 0)
            {"type":"filepicker","key":"a","accept":".exe"}                             | “a”: a file says which kinds it may be (accept), of [.docx, .jpeg, .jpg, .pdf, .png, .pptx, .xlsx, .zip]
            """)
    void what_the_check_does_not_know_is_named(String component, String gap) {
        assertThat(FormCoverage.gaps(("{\"components\":[" + component + "]}").getBytes(UTF_8)))
                .containsExactly(gap);
    }

    @Test
    void what_is_no_form_is_none() {
        assertThat(FormCoverage.gaps("nonsense".getBytes(UTF_8))).containsExactly("it is no readable JSON");
        assertThat(FormCoverage.gaps("[]".getBytes(UTF_8))).containsExactly("it is no form, as it has no components");
    }

    static Stream<Path> forms() throws IOException {
        Stream.Builder<Path> found = Stream.builder();
        for (String folder : List.of("forms", "src/test/releases")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".form")).forEach(found::add);
            }
        }
        return found.build();
    }
}
