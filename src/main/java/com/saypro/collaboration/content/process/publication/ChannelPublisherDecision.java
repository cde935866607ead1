package com.saypro.collaboration.content.process.publication;

import static com.saypro.collaboration.content.process.publication.PublicationModel.CHANNEL_PUBLISHER;

import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.Choice;
import com.saypro.collaboration.content.publication.Proof;
import com.saypro.collaboration.content.publication.Publisher;
import com.saypro.collaboration.content.publication.Publishers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Asks the newest version of the decision table {@code channel-publisher}, once per channel: a version never changes, and
 * each evaluation would leave rows in the history.
 */
@Component
class ChannelPublisherDecision implements Publishers {

    private record Question(String decision, Channel channel) {}

    private final RepositoryService repositoryService;
    private final DecisionService decisionService;
    private final WithoutRights withoutRights;
    private final Map<Question, Publisher> answers = new ConcurrentHashMap<>();

    ChannelPublisherDecision(
            RepositoryService repositoryService, DecisionService decisionService, WithoutRights withoutRights) {
        this.repositoryService = repositoryService;
        this.decisionService = decisionService;
        this.withoutRights = withoutRights;
    }

    @Override
    public Publisher of(Channel channel) {
        return withoutRights.ask(() -> answer(channel));
    }

    private Publisher answer(Channel channel) {
        var question = new Question(newestVersion(), channel);
        Publisher known = answers.get(question);
        if (known != null) {
            return known;
        }
        Publisher publisher = evaluate(question);
        answers.put(question, publisher);
        return publisher;
    }

    private String newestVersion() {
        return repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(CHANNEL_PUBLISHER)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private Publisher evaluate(Question question) {
        var rule = decisionService
                .evaluateDecisionTableById(
                        question.decision(),
                        Variables.putValue("channel", question.channel().id()))
                .getSingleResult();
        return new Publisher(
                rule.getEntry("publisher"),
                rule.getEntry("tool"),
                Choice.of(Proof.class, "proof", rule.getEntry("proof")));
    }
}
