package com.saypro.collaboration.engine.audit;

import java.time.Instant;

/**
 * One line of the audit log.
 *
 * @param person sign-in name; empty when nobody known did it
 * @param address the client's; empty when it did not come over HTTP
 */
record AuditEntry(long id, Instant at, Kind kind, String person, String address, String subject, String detail) {}
