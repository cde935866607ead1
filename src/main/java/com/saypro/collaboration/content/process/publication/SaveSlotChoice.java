package com.saypro.collaboration.content.process.publication;

import com.saypro.collaboration.content.process.Entries;
import com.saypro.collaboration.content.publication.PlacementWithdrawals;
import com.saypro.collaboration.content.publication.Slots;
import com.saypro.collaboration.foundation.Refused;
import com.saypro.collaboration.foundation.UsedInModels;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completing "Choose new slot" gives the placement another slot, or withdraws it. */
@UsedInModels
@Component
class SaveSlotChoice implements TaskListener {

    private final Slots slots;
    private final PlacementWithdrawals withdrawals;

    SaveSlotChoice(Slots slots, PlacementWithdrawals withdrawals) {
        this.slots = slots;
        this.withdrawals = withdrawals;
    }

    @Override
    public void notify(DelegateTask task) {
        Entries entries = Entries.of(task);
        String placement = task.getExecution().getProcessBusinessKey();
        String person = Answer.by(task);
        switch (entries.text("next")) {
            case "new-slot" -> slots.choose(placement, person, slot(entries.text("slot")));
            case "withdraw" -> withdrawals.giveUp(placement, person, entries.text("withdrawReason"));
            default -> throw new Refused("next", "Nothing was chosen. Choose a new slot, or withdraw the placement.");
        }
    }

    private static Instant slot(String entered) {
        try {
            return OffsetDateTime.parse(entered).toInstant();
        } catch (DateTimeParseException e) {
            throw new Refused("slot", "The new slot is missing or not a date with a time. Enter both.");
        }
    }
}
