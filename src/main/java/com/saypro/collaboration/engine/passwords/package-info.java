/** How passwords are kept and checked, and how guessing them is slowed. See ADR 0018. */
package com.saypro.collaboration.engine.passwords;
