package com.saypro.collaboration.content;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All versions ever submitted. Append-only: the database refuses changes. */
public interface ContentVersions extends Repository<ContentVersion, Long> {

    /** Appends a version. */
    ContentVersion save(ContentVersion version);

    /** The latest version of the item; empty before the first. */
    Optional<ContentVersion> findFirstByItemOrderByNumberDesc(String item);

    /** Every version of the item, oldest first. */
    List<ContentVersion> findByItemOrderByNumber(String item);
}
