package com.saypro.collaboration.content.publication;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Approved items with something that was given to a publisher and never touched: no event says so yet. */
@Repository
public class ApprovedBefore {

    private final JdbcClient jdbc;

    ApprovedBefore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers of the items, each once; empty when there is nothing to catch up with. */
    public List<String> numbers() {
        return jdbc.sql("""
                        select distinct p.item from saypro.content_placement p
                        join saypro.content_item i on i.number = p.item and i.state = 'APPROVED'
                        where p.state = 'SCHEDULED'
                            and not exists (select from saypro.content_event e where e.placement = p.id)
                        order by p.item
                        """).query(String.class).list();
    }
}
