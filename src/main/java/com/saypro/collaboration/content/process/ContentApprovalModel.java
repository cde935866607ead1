package com.saypro.collaboration.content.process;

/** Keys, ids and variable names of {@code processes/content/content-approval.bpmn} that Java code shares with the model. */
final class ContentApprovalModel {

    static final String PROCESS = "content-approval";
    static final String DISPUTE_PROCESS = "content-dispute";
    static final String DRAFT_TASK = "userTask_draftContent";
    static final String REWORK_TASK = "userTask_reworkContent";
    static final String REVIEW_ROUTING = "review-routing";
    static final String REVIEW_CRITERIA = "review-criteria";

    /** Sign-in name of whoever wrote the latest version; the submitter before there is one. */
    static final String AUTHOR = "author";

    /** {@code normal} or {@code urgent}. */
    static final String URGENCY = "urgency";

    /** Id of one review, local to its task. */
    static final String REVIEW_ID = "reviewId";

    /** What a task's form shows, local to the task. */
    static final String VIEW = "view";

    static final String REVIEW_RESET = "review-reset";

    /** {@code signed-off}, {@code changes}, {@code taken-back} or {@code disputed}. */
    static final String REVIEW_OUTCOME = "reviewOutcome";

    /** {@code signed-off} or {@code refused}, of a round that settles a dispute. */
    static final String SETTLEMENT_OUTCOME = "settlementOutcome";

    static final String DISPUTED = "disputed";

    /** Input of the announcement: {@code approved}, {@code refused} or {@code withdrawn}. */
    static final String OUTCOME = "outcome";

    /** What the engine leaves behind a decision, local and transient. */
    static final String DECISION_RESULT = "decisionResult";

    static final String SUBMIT = "submit";
    static final String WITHDRAW = "withdraw";

    static final String CONTENT_WITHDRAWN = "content-withdrawn";
    static final String NEW_VERSION_OPENED = "new-version-opened";
    static final String SIGN_OFF_TAKEN_BACK = "sign-off-taken-back";

    private ContentApprovalModel() {}
}
