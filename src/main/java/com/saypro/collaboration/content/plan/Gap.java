package com.saypro.collaboration.content.plan;

import com.saypro.collaboration.content.Channel;
import java.time.LocalDate;
import java.util.List;

/**
 * Weeks of a quarter in which nothing goes out on a channel.
 *
 * @param weeks the Mondays on which they begin
 * @param all whether nothing goes out on the channel in the whole quarter
 */
public record Gap(Channel channel, List<LocalDate> weeks, boolean all) {}
