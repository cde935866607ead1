package com.saypro.collaboration.content.process.publication;

import static com.saypro.collaboration.content.process.publication.PublicationModel.CHANNEL_PUBLISHER;

import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.Choice;
import com.saypro.collaboration.content.process.NewestDecision;
import com.saypro.collaboration.content.process.WithoutRights;
import com.saypro.collaboration.content.publication.Proof;
import com.saypro.collaboration.content.publication.Publisher;
import com.saypro.collaboration.content.publication.Publishers;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code channel-publisher}, which has one row for each channel. */
@Component
class ChannelPublisherDecision implements Publishers {

    private final NewestDecision<Publisher> table;
    private final WithoutRights withoutRights;

    ChannelPublisherDecision(
            RepositoryService repositoryService, DecisionService decisionService, WithoutRights withoutRights) {
        this.withoutRights = withoutRights;
        table = new NewestDecision<>(
                repositoryService,
                decisionService,
                CHANNEL_PUBLISHER,
                rule -> new Publisher(
                        rule.getEntry("publisher"),
                        rule.getEntry("tool"),
                        Choice.of(Proof.class, "proof", rule.getEntry("proof"))));
    }

    @Override
    public Publisher of(Channel channel) {
        return withoutRights
                .ask(() -> table.of(Map.of("channel", channel.id())))
                .get(0);
    }
}
