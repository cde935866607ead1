package com.saypro.collaboration.content;

import java.util.Set;

/** The running approval of an item. Each call but the first moves it in the current transaction. */
public interface ApprovalProcess {

    /**
     * Sign-in names of those whose work ends when the item is taken out of its course: who has an open task of it, and where
     * nobody has claimed a review, a settlement or a decision, everyone who might.
     */
    Set<String> atWork(String number);

    /** The item is withdrawn: whatever is open in its approval vanishes, and everyone concerned is told. */
    void withdrawn(String number);

    /** The item goes to rework: open reviews or the open final approval vanish. */
    void newVersionOpened(String number);

    /** An item whose approval was over goes to rework: its approval begins again there. */
    void reopened(String number);

    /** A sign-off was taken back while the final approval was open: the item goes back to routing. */
    void signOffTakenBack(String number);
}
