package com.saypro.collaboration.content.publication;

import static com.saypro.collaboration.content.publication.ApprovedContent.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class CollisionsTest {

    @Autowired
    Collisions collisions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void two_of_one_channel_within_thirty_minutes_are_pointed_out_from_both_sides_and_once_in_a_list() {
        ApprovedContent content = new ApprovedContent(jdbc);
        String one = content.planned("PRESS@2028-05-02T10:00", "BLOG@2028-05-02T10:00") + "-P1";
        String exactly = content.planned("PRESS@2028-05-02T10:30") + "-P1";
        String later = content.planned("PRESS@2028-05-02T11:01") + "-P1";

        assertThat(collisions.of(one)).extracting(Collision::otherId).containsExactly(exactly);
        assertThat(collisions.of(exactly)).extracting(Collision::otherId).containsExactly(one);
        assertThat(collisions.of(later)).isEmpty();
        assertThat(collisions.within(at("2028-05-01T00:00"), at("2028-05-03T00:00")))
                .extracting(Collision::id, Collision::otherId)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(one, exactly));

        jdbc.sql("update saypro.content_placement set state = 'WITHDRAWN' where id = ?")
                .param(exactly)
                .update();
        assertThat(collisions.of(one)).isEmpty();
        assertThat(collisions.onSameChannel(one, at("2028-05-02T00:00")))
                .extracting(Collision::otherId)
                .contains(later)
                .doesNotContain(exactly);
    }
}
