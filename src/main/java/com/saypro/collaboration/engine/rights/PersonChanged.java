package com.saypro.collaboration.engine.rights;

import java.util.List;

/**
 * Something about somebody who exists is another than before; said inside the transaction that changes it.
 *
 * @param person whose it is
 * @param by who changed it; {@code null} when nobody was signed in
 * @param what names of what changed, without the values; a password is not among them ({@link PasswordChanged})
 */
public record PersonChanged(String person, String by, List<String> what) {}
