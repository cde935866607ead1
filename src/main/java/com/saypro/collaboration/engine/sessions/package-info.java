/** Sessions that outlive a node, where more than one node serves people. See ADR 0018. */
package com.saypro.collaboration.engine.sessions;
