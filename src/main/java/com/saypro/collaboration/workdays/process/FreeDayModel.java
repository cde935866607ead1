package com.saypro.collaboration.workdays.process;

/** Keys, ids and variable names of {@code processes/workdays/free-day.bpmn}. */
final class FreeDayModel {

    static final String PROCESS_KEY = "free-day";
    static final String CONFIRM_TASK = "userTask_confirmFreeDays";
    static final String CONFIRMATION_OVERDUE = "timer_confirmationOverdue";

    /** Sign-in name of who started the process; stays. */
    static final String PROPOSER = "proposer";
    /** {@code normal} or {@code urgent}; stays. */
    static final String URGENCY = "urgency";

    /** Entered in {@code propose-free-days}; removed when the proposal is written down. */
    static final String KIND = "kind";

    static final String FIRST_DAY = "firstDay";
    static final String LAST_DAY = "lastDay";
    static final String REASON = "reason";

    /** Entered in {@code confirm-free-days}; {@code confirm} or {@code refuse}, which the gateway reads. */
    static final String DECISION = "decision";
    /** Entered in {@code confirm-free-days} when refusing. */
    static final String REFUSAL_REASON = "refusalReason";

    private FreeDayModel() {}
}
