package com.saypro.collaboration.content;

import com.saypro.collaboration.foundation.NoSuch;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** All content items. */
public interface ContentItems extends Repository<ContentItem, String> {

    /** The item with this number. */
    Optional<ContentItem> findById(String number);

    /** The items with these numbers, in no order; unknown ones are left out. */
    List<ContentItem> findByNumberIn(Collection<String> numbers);

    /** Writes a new or changed item. */
    ContentItem save(ContentItem item);

    /** Counts items ever submitted; gaps are possible. */
    @Query("select nextval('saypro.content_number')")
    long nextNumber();

    /** @throws NoSuch when there is no such item */
    default ContentItem get(String number) {
        return findById(number).orElseThrow(() -> new NoSuch("content item", number));
    }
}
