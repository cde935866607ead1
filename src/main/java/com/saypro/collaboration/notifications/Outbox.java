package com.saypro.collaboration.notifications;

/** Where work leaves its messages, in the transaction of that work. Delivery happens later and in the background. */
public interface Outbox {

    /**
     * Writes the message in the current transaction. A message with the same recipient and cause is written once only; a
     * recipient who is gone or has no mail address is recorded as such and nothing is sent.
     */
    void post(Message message);

    /**
     * Takes back, in the current transaction, what waits for this recipient for this cause and all whose names begin with it
     * and a colon. What is under way is not held up.
     *
     * @param why is recorded with each
     */
    void withdraw(String recipient, String cause, String why);
}
