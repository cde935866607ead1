package com.saypro.collaboration.content.guideline;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Every version that is or was in force. Append-only: the database refuses changes. */
public interface BrandGuidelines extends Repository<BrandGuideline, Long> {

    /** Appends a version, which is in force from then on. */
    BrandGuideline save(BrandGuideline guideline);

    Optional<BrandGuideline> findFirstByOrderByVersionDesc();

    /** All versions, the one in force first. */
    List<BrandGuideline> findAllByOrderByVersionDesc();

    /** The version in force; empty before the first was confirmed. */
    default Optional<BrandGuideline> inForce() {
        return findFirstByOrderByVersionDesc();
    }
}
