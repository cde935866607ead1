package com.saypro.collaboration.content.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.IntegrationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ContentTitleTest extends ContentScene {

    @Autowired
    ContentTitle title;

    @Test
    void titles_of_many_are_those_of_each_and_an_unknown_item_is_called_by_its_number() {
        String one = content.inReview().getBusinessKey();
        String other = content.inReview().getBusinessKey();

        assertThat(title.titlesOf(List.of(one, other, "C-1999-0001")))
                .isEqualTo(Map.of(one, title.titleOf(one), other, title.titleOf(other), "C-1999-0001", "C-1999-0001"));
        assertThat(title.titleOf(one)).contains("Summer school opens");
        assertThat(title.titlesOf(List.of())).isEmpty();
    }
}
