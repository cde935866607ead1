package com.saypro.collaboration.engine.sessions;

/** As on a single node. */
class SessionsInMemoryCostTest extends SessionsCost {

    SessionsInMemoryCostTest() {
        super("in memory", 0);
    }
}
