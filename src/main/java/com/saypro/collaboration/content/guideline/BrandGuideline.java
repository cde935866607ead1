package com.saypro.collaboration.content.guideline;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/**
 * A version of the brand guideline that is or was in force (COL-4.2.2); written once and never changed.
 *
 * @param id set by the database
 * @param version 1 for the first
 * @param tone how SayPro sounds
 * @param style spelling, names, pictures, logos
 * @param messaging what SayPro says about itself
 * @param changeNote what was changed, in the drafter's words
 * @param draftedBy sign-in name
 * @param confirmedBy sign-in name of a lead of marketing who did not draft it
 */
public record BrandGuideline(
        @Id Long id,
        int version,
        String tone,
        String style,
        String messaging,
        String changeNote,
        String draftedBy,
        String confirmedBy,
        Instant inForceSince) {}
