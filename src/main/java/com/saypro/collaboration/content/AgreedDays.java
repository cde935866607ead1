package com.saypro.collaboration.content;

import com.saypro.collaboration.foundation.Refused;
import com.saypro.collaboration.workdays.BusinessZone;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The days of the agreed theme or campaign in which content with a light review goes out. */
@Component
public class AgreedDays {

    private final Dossiers dossiers;
    private final Themes themes;

    AgreedDays(Dossiers dossiers, Themes themes) {
        this.dossiers = dossiers;
        this.themes = themes;
    }

    /** @throws Refused when the item was reviewed lightly because of its theme, and the slot is outside the theme's days */
    @Transactional(readOnly = true)
    public void mustCover(String number, Instant slot) {
        Dossier dossier = dossiers.of(number);
        if (dossier.latestRound().filter(round -> round.level() == Level.LIGHT).isEmpty()) {
            return;
        }
        dossier.latestVersion()
                .flatMap(version -> themes.findById(version.themeId()))
                .filter(theme -> !theme.covers(LocalDate.ofInstant(slot, BusinessZone.SAYPRO)))
                .ifPresent(theme -> {
                    throw new Refused(
                            "slot",
                            "This content had a light review because of %s, which is agreed on from %s to %s. Choose a slot in these days, or open a new version, which is reviewed for other days."
                                    .formatted(theme.name(), theme.firstDay(), theme.lastDay()));
                });
    }
}
