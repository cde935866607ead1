package com.saypro.collaboration.content.publication;

import com.saypro.collaboration.content.Channel;
import java.time.Instant;

/**
 * Two placements of one channel that go out within thirty minutes of each other.
 *
 * @param id id of the placement asked about, or of the earlier one
 * @param otherId id of the other placement
 * @param otherItem number of the other placement's item
 * @param otherTitle title of the other placement's item; empty while it has none
 * @param otherSlot when the other one goes out
 */
public record Collision(
        String id,
        Channel channel,
        Instant slot,
        String otherId,
        String otherItem,
        String otherTitle,
        Instant otherSlot) {}
