package com.saypro.collaboration.content;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Everything that happened beside versions, reviews and decisions. Append-only: the database refuses changes. */
public interface ContentEvents extends Repository<ContentEvent, Long> {

    /** Appends an event. */
    ContentEvent save(ContentEvent event);

    /** Every event of the item, oldest first. */
    List<ContentEvent> findByItemOrderById(String item);
}
