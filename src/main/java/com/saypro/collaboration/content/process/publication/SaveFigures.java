package com.saypro.collaboration.content.process.publication;

import static com.saypro.collaboration.content.process.publication.PublicationModel.FIGURES;

import com.saypro.collaboration.content.process.Entries;
import com.saypro.collaboration.content.publication.Figures;
import com.saypro.collaboration.content.publication.Performances;
import com.saypro.collaboration.foundation.Refused;
import com.saypro.collaboration.foundation.UsedInModels;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** Completing "Record figures" records the figures of every live placement. */
@UsedInModels
@Component
class SaveFigures implements TaskListener {

    private final Performances performances;

    SaveFigures(Performances performances) {
        this.performances = performances;
    }

    @Override
    public void notify(DelegateTask task) {
        var entered = Entries.of(task).execution().getVariableLocal(FIGURES);
        Map<String, Figures> figures = new LinkedHashMap<>();
        if (entered instanceof SpinJsonNode list && list.isArray()) {
            for (SpinJsonNode row : list.elements()) {
                String placement = text(row, "placement");
                if (figures.put(placement, figures(row)) != null) {
                    throw new Refused(FIGURES, "There are two rows for %s. There is to be one.".formatted(placement));
                }
            }
        }
        performances.record(task.getExecution().getProcessBusinessKey(), Answer.by(task), figures);
    }

    private static Figures figures(SpinJsonNode row) {
        return new Figures(
                number(row, "reach"),
                number(row, "impressions"),
                number(row, "engagement"),
                number(row, "clicks"),
                number(row, "conversions"),
                text(row, "notAvailable"));
    }

    private static Long number(SpinJsonNode row, String key) {
        if (!row.hasProp(key) || row.prop(key).isNull()) {
            return null;
        }
        SpinJsonNode cell = row.prop(key);
        Number value = cell.isNumber() ? cell.numberValue() : null;
        if (value == null || value.doubleValue() != value.longValue()) {
            throw new Refused(
                    FIGURES, "The figure for %s is no whole number. Figures are whole numbers from 0.".formatted(key));
        }
        return value.longValue();
    }

    private static String text(SpinJsonNode row, String key) {
        return row.hasProp(key) && row.prop(key).isString() ? row.prop(key).stringValue() : "";
    }
}
