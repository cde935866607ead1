/** What is kept about a person: given to them as a file, and erased when they have left. See ADR 0022. */
package com.saypro.collaboration.engine.privacy;
