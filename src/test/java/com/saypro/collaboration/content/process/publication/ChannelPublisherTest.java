package com.saypro.collaboration.content.process.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.publication.Proof;
import com.saypro.collaboration.content.publication.Publisher;
import com.saypro.collaboration.content.publication.Publishers;
import com.saypro.collaboration.directory.Directory;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ChannelPublisherTest {

    /** Channel, publisher, tool, proof. The rule is called like the channel. */
    private static final List<String> ROWS = List.of(
            "facebook|posts-office|Social media management tool|address",
            "instagram|posts-office|Social media management tool|address",
            "twitter|posts-office|Social media management tool|address",
            "linkedin|posts-office|Social media management tool|address",
            "blog|posts-office|CMS|address",
            "website|content|CMS|address",
            "newsletter|marketing|Mailing tool|message-id",
            "press|communications|Press distribution list|address",
            "event|events|Event platform|address",
            "internal|communications|Intranet|address");

    @Autowired
    Publishers publishers;

    @Autowired
    Directory directory;

    @Autowired
    RepositoryService repositoryService;

    @ParameterizedTest
    @FieldSource("ROWS")
    void each_channel_has_its_publisher(String row) {
        String[] cell = row.split("\\|");
        Channel channel = channel(cell[0]);
        Proof proof = cell[3].equals("address") ? Proof.ADDRESS : Proof.MESSAGE_ID;
        assertThat(publishers.of(channel)).isEqualTo(new Publisher(cell[1], cell[2], proof));
        assertThat(directory.department(cell[1])).isPresent();
        assertThat(directory.members(cell[1])).isNotEmpty();
    }

    @Test
    void no_channel_and_no_rule_is_without_a_row_above() {
        List<String> channels =
                ROWS.stream().map(row -> row.substring(0, row.indexOf('|'))).toList();
        assertThat(channels)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Channel.values()).map(Channel::id).toList());
        var newest = repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(PublicationModel.CHANNEL_PUBLISHER)
                .latestVersion()
                .singleResult();
        assertThat(repositoryService.getDmnModelInstance(newest.getId()).getModelElementsByType(Rule.class))
                .extracting(Rule::getId)
                .containsExactlyInAnyOrderElementsOf(
                        channels.stream().map(channel -> "rule_" + channel).toList());
    }

    private static Channel channel(String id) {
        return Arrays.stream(Channel.values())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
