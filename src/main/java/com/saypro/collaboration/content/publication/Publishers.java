package com.saypro.collaboration.content.publication;

import com.saypro.collaboration.content.Channel;

/** Who publishes on which channel, as the decision {@code channel-publisher} says. */
public interface Publishers {

    /** The channel's publisher. */
    Publisher of(Channel channel);
}
