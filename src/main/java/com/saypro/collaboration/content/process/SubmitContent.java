package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.process.ContentApprovalModel.AUTHOR;
import static com.saypro.collaboration.content.process.ContentApprovalModel.URGENCY;

import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.Choice;
import com.saypro.collaboration.content.ContentItem;
import com.saypro.collaboration.content.ContentKind;
import com.saypro.collaboration.content.Promotion;
import com.saypro.collaboration.content.PublicationTimes;
import com.saypro.collaboration.content.Submission;
import com.saypro.collaboration.content.Submissions;
import com.saypro.collaboration.content.Urgency;
import com.saypro.collaboration.foundation.UsedInModels;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Creates the content item from the start form; the instance keeps its number and nothing that was entered. */
@UsedInModels
@Component
class SubmitContent implements ExecutionListener {

    private final Submissions submissions;
    private final Starter starter;

    SubmitContent(Submissions submissions, Starter starter) {
        this.submissions = submissions;
        this.starter = starter;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String submitter = starter.of(execution, ContentApprovalModel.PROCESS, "submit content");
        ContentItem item = submissions.submit(submission(new Entries(execution)), submitter);
        execution.removeVariables();
        execution.setProcessBusinessKey(item.number());
        execution.setVariable(AUTHOR, item.owner());
        execution.setVariable(URGENCY, item.urgency().id());
    }

    private static Submission submission(Entries entries) {
        return new Submission(
                Choice.of(ContentKind.class, "kind", entries.text("kind")),
                entries.chosen("channels").stream()
                        .map(channel -> Choice.of(Channel.class, "channels", channel))
                        .collect(Collectors.toSet()),
                PublicationTimes.parse("plannedPublication", entries.text("plannedPublication")),
                Choice.of(Urgency.class, "urgency", entries.text("urgency")),
                entries.text("department"),
                entries.yes("partner"),
                entries.yes("personalData"),
                Choice.of(Promotion.class, "promotion", entries.text("promotion")));
    }
}
