package com.saypro.collaboration.foundation;

/**
 * Gives the aggregate behind a process instance the title people know it by; mails and pages show it beside the business
 * key. A room offers one bean per process key.
 */
public interface WorkTitle {

    /** Key of the process whose instances this bean can name. */
    String processKey();

    /**
     * The title of one aggregate.
     *
     * @param businessKey id of the aggregate
     * @return the title, never {@code null}; the business key itself when the aggregate has no title yet
     */
    String titleOf(String businessKey);
}
