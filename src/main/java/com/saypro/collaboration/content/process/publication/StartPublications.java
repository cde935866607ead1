package com.saypro.collaboration.content.process.publication;

import com.saypro.collaboration.content.publication.ApprovedBefore;
import com.saypro.collaboration.content.publication.Publications;
import com.saypro.collaboration.foundation.SeedStep;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Content that was approved before there were publications is given to its publishers, once. */
@Component
@Order(500)
class StartPublications implements SeedStep {

    private final ApprovedBefore approved;
    private final Publications publications;

    StartPublications(ApprovedBefore approved, Publications publications) {
        this.approved = approved;
        this.publications = publications;
    }

    @Override
    public void seed() {
        approved.numbers().forEach(publications::resume);
    }
}
