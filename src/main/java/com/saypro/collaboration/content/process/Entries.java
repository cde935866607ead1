package com.saypro.collaboration.content.process;

import com.saypro.collaboration.content.ChangeKind;
import com.saypro.collaboration.content.Changes;
import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.Choice;
import com.saypro.collaboration.content.Draft;
import com.saypro.collaboration.content.Medium;
import com.saypro.collaboration.content.Nature;
import com.saypro.collaboration.content.Placing;
import com.saypro.collaboration.content.Promotion;
import com.saypro.collaboration.content.PublicationTimes;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.SpinList;
import org.camunda.spin.json.SpinJsonNode;

/**
 * What a person entered in a form, as the engine holds it: local to the execution of the start event or the task, or with the
 * instance where the task began in a release whose form did not have the field.
 */
public record Entries(DelegateExecution execution) {

    /**
     * The entries of the task that is being completed, by whom it is assigned to.
     *
     * @throws NotAllowed at any other event of a task: nobody has decided anything then
     */
    public static Entries of(DelegateTask task) {
        if (!TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName())) {
            throw new NotAllowed("Nothing is recorded before somebody completes the task.");
        }
        return new Entries(task.getExecution());
    }

    /** The text of a field; {@code ""} when it was left empty. */
    public String text(String key) {
        Object value = execution.getVariable(key);
        return value == null ? "" : value.toString();
    }

    /** Whether {@code yes} was chosen. */
    boolean yes(String key) {
        return switch (text(key)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new Refused(key, "Nothing was chosen for \"" + key + "\". Choose yes or no.");
        };
    }

    /** The chosen values of a checklist; empty when nothing was chosen. */
    List<String> chosen(String key) {
        if (execution.getVariable(key) instanceof SpinJsonNode list && list.isArray()) {
            SpinList<SpinJsonNode> elements = list.elements();
            return elements.stream()
                    .map(node -> node.isString() ? node.stringValue() : node.toString())
                    .toList();
        }
        return List.of();
    }

    /** The rows of a dynamic list, each cell as text; empty cells are left out. */
    public List<Map<String, String>> rows(String key) {
        if (!(execution.getVariable(key) instanceof SpinJsonNode rows) || !rows.isArray()) {
            return List.of();
        }
        SpinList<SpinJsonNode> elements = rows.elements();
        return elements.stream()
                .map(row -> row.fieldNames().stream()
                        .filter(field -> !row.prop(field).isNull())
                        .collect(Collectors.toMap(Function.identity(), field -> text(row.prop(field)))))
                .toList();
    }

    private static String text(SpinJsonNode cell) {
        return cell.isString() ? cell.stringValue() : cell.toString();
    }

    /** The draft or rework form. */
    Draft draft() {
        return new Draft(
                placements(),
                text("title"),
                text("body"),
                text("link"),
                text("versionLabel"),
                text("approvedTheme"),
                text("approvedTheme").isEmpty() ? text("theme") : "",
                text("audience"),
                text("marketingTie"),
                new Changes(
                        chosen("changes").stream()
                                .map(change -> Choice.of(ChangeKind.class, "changes", change))
                                .collect(Collectors.toSet()),
                        text("changeNote")));
    }

    /** What the rework form says the item is now; empty for forms that do not ask. */
    Optional<Nature> nature() {
        return text("partner").isEmpty()
                ? Optional.empty()
                : Optional.of(new Nature(
                        yes("partner"),
                        yes("personalData"),
                        Choice.of(Promotion.class, "promotion", text("promotion"))));
    }

    /** Takes entries away from the instance that the task had no place for, because it began in an earlier release. */
    void forgetStray(String... keys) {
        for (String key : keys) {
            if (!execution.hasVariableLocal(key)) {
                execution.removeVariable(key);
            }
        }
    }

    private List<Placing> placements() {
        return rows("placements").stream()
                .map(row -> new Placing(
                        Choice.of(Channel.class, "placements", row.getOrDefault("channel", "")),
                        PublicationTimes.parse("placements", row.getOrDefault("slot", "")),
                        row.getOrDefault("label", ""),
                        row.containsKey("medium")
                                ? Choice.of(Medium.class, "placements", row.get("medium"))
                                : Medium.TEXT))
                .toList();
    }
}
