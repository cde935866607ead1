package com.saypro.collaboration.content.publication;

import com.saypro.collaboration.content.Channel;
import java.time.Instant;
import java.util.Optional;

/**
 * One placement that went live: what was planned beside what came of it.
 *
 * @param theme name of the theme or campaign; empty when it belongs to none
 * @param department id of the owning department
 * @param figures empty before any were recorded
 */
public record PlanAndResult(
        String placement,
        String item,
        String title,
        String label,
        String theme,
        String department,
        Channel channel,
        Instant slot,
        Instant liveAt,
        String address,
        Optional<Figures> figures) {}
