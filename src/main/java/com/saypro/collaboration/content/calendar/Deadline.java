package com.saypro.collaboration.content.calendar;

import java.time.Instant;

/**
 * An open task that has to be finished by a moment.
 *
 * @param id id of the task
 * @param name what is to be done
 * @param subject what it is about; may be empty
 * @param changedAt when the task was last changed, or else made
 * @param changes a number that does not fall, and rises when the task is changed
 */
public record Deadline(String id, String name, String subject, Instant due, Instant changedAt, int changes) {}
