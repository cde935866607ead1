package com.saypro.collaboration.workdays;

/**
 * How long a step may take; each span is counted from the step's start.
 *
 * @param due until it is due
 * @param remind until whoever has it is reminded
 * @param escalate until it goes to the lead
 */
public record StepAllowance(WorkingDuration due, WorkingDuration remind, WorkingDuration escalate) {}
