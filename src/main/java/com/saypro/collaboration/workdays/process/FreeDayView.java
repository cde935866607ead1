package com.saypro.collaboration.workdays.process;

import static org.camunda.spin.Spin.JSON;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.foundation.UsedInModels;
import com.saypro.collaboration.workdays.ProposedFreeDays;
import com.saypro.collaboration.workdays.ProposedFreeDays.Summary;
import java.util.List;
import java.util.Map;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** What the confirmation shows, and to whom it is offered. */
@UsedInModels
@Component("freeDayView")
public class FreeDayView {

    private final ProposedFreeDays proposals;
    private final Directory directory;

    FreeDayView(ProposedFreeDays proposals, Directory directory) {
        this.proposals = proposals;
        this.directory = directory;
    }

    /** Id of the group that may confirm the proposal with this number. */
    public String confirmers(String number) {
        return proposals.confirmers(number);
    }

    /** The view of form {@code confirm-free-days}: {@code proposal} is a list of {@code {detail, value}}. */
    public SpinJsonNode proposal(String number) {
        Summary summary = proposals.of(number);
        return JSON(Map.of(
                "proposal",
                List.of(
                        row("Number", summary.number()),
                        row("What", summary.kind().title()),
                        row("Days", summary.days().toString()),
                        row("Reason everyone reads", summary.reason()),
                        row("Proposed by", directory.personName(summary.proposer())))));
    }

    private static Map<String, String> row(String detail, String value) {
        return Map.of("detail", detail, "value", value);
    }
}
