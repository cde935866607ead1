package com.saypro.collaboration.engine.rights;

/**
 * Somebody who exists has another password now; said inside the transaction that changes it.
 *
 * @param person whose password it is
 * @param by who set it; {@code null} when nobody was signed in
 */
public record PasswordChanged(String person, String by) {}
