package com.saypro.collaboration.engine.audit;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/**
 * How many failed sign-ins are written down: ten a minute for each account, so that no noise hides who is guessed at; of names
 * nobody has, five a minute from each address and sixty a minute from all of them.
 */
@Component
class Failures {

    static final int OF_AN_ACCOUNT = 10;
    static final int OF_AN_ADDRESS = 5;
    static final int OF_STRANGERS = 60;

    private static final String STRANGERS = "";

    private final Budget accounts;
    private final Budget addresses;
    private final Budget strangers;

    Failures(Clock clock) {
        this.accounts = new Budget(clock, OF_AN_ACCOUNT);
        this.addresses = new Budget(clock, OF_AN_ADDRESS);
        this.strangers = new Budget(clock, OF_STRANGERS);
    }

    /**
     * Whether one more failure is written down; if so, the number of those before it that were not, of the same account or of
     * all strangers.
     *
     * @param account sign-in name of somebody who exists; empty when nobody has the name
     */
    OptionalLong writable(Optional<String> account, String address) {
        if (account.isPresent()) {
            return accounts.take(account.get());
        }
        if (addresses.take(address).isEmpty()) {
            strangers.skip(STRANGERS);
            return OptionalLong.empty();
        }
        return strangers.take(STRANGERS);
    }
}
