package com.saypro.collaboration.content.web;

import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.OutOfStep;
import com.saypro.collaboration.foundation.Refused;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;

/**
 * How a page answers when what a person asked for did not happen.
 *
 * @param sentence what was wrong and what is allowed
 */
record Attempt(HttpStatus status, String sentence) {

    private static final String MOVED_ON =
            "Somebody else changed this at the same moment, so nothing of yours was changed. Look at it as it is now, and then decide.";

    /** Acts; empty when it happened. */
    static Optional<Attempt> to(Runnable action) {
        try {
            action.run();
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(new Attempt(HttpStatus.BAD_REQUEST, refused.getMessage()));
        } catch (OutOfStep record) {
            return Optional.of(new Attempt(HttpStatus.CONFLICT, record.sentence()));
        } catch (NotAllowed notAllowed) {
            return Optional.of(new Attempt(HttpStatus.FORBIDDEN, notAllowed.getMessage()));
        } catch (ConcurrencyFailureException collision) {
            return Optional.of(new Attempt(HttpStatus.CONFLICT, MOVED_ON));
        }
    }
}
