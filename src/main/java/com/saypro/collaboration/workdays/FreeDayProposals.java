package com.saypro.collaboration.workdays;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** All proposals about free days, open and decided. */
interface FreeDayProposals extends Repository<FreeDayProposal, String> {

    FreeDayProposal save(FreeDayProposal proposal);

    Optional<FreeDayProposal> findByNumber(String number);

    List<FreeDayProposal> findByState(FreeDayProposal.State state);

    /** The next free running number, counted over all years. */
    @Query("select nextval('saypro.free_day_number')")
    long nextNumber();

    /** @throws IllegalArgumentException when there is no such proposal */
    default FreeDayProposal withNumber(String number) {
        return findByNumber(number)
                .orElseThrow(() -> new IllegalArgumentException("There is no free day proposal " + number));
    }
}
