/** The audit log: who signed in, was refused, or changed people, rights and models. See ADR 0021. */
package com.saypro.collaboration.engine.audit;
