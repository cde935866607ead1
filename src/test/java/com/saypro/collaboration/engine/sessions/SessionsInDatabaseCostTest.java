package com.saypro.collaboration.engine.sessions;

import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** As with several nodes. */
@ActiveProfiles({"test", "multi-node"})
@TestPropertySource(properties = "saypro.data-folder=target/trial-multi-node")
class SessionsInDatabaseCostTest extends SessionsCost {

    SessionsInDatabaseCostTest() {
        super("in database", 10);
    }
}
