package com.saypro.collaboration.content.publication;

import com.saypro.collaboration.content.Channel;
import java.time.Instant;

/**
 * A placement that is held back.
 *
 * @param id id of the placement
 * @param item number of the content item
 * @param title the item's title
 * @param label what goes out there; may be empty
 */
public record Stopped(String id, String item, String title, Channel channel, String label, Instant slot) {}
