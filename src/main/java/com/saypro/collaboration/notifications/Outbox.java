package com.saypro.collaboration.notifications;

/** Where work leaves its messages, in the transaction of that work. Delivery happens later and in the background. */
public interface Outbox {

    /**
     * Writes the message in the current transaction. A message with the same recipient and cause is written once only; a
     * recipient who is gone or has no mail address is recorded as such and nothing is sent.
     */
    void post(Message message);
}
