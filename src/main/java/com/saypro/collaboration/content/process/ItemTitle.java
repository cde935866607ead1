package com.saypro.collaboration.content.process;

import com.saypro.collaboration.content.ContentItems;
import com.saypro.collaboration.foundation.WorkTitle;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names the instances of a process whose business key is an item's number by the item's title. */
public abstract class ItemTitle implements WorkTitle {

    private final String processKey;
    private final ContentItems items;

    protected ItemTitle(String processKey, ContentItems items) {
        this.processKey = processKey;
        this.items = items;
    }

    @Override
    public String processKey() {
        return processKey;
    }

    @Override
    public String titleOf(String businessKey) {
        return titlesOf(List.of(businessKey)).get(businessKey);
    }

    @Override
    public Map<String, String> titlesOf(Collection<String> businessKeys) {
        Map<String, String> titles = new HashMap<>();
        businessKeys.forEach(businessKey -> titles.put(businessKey, businessKey));
        items.findByNumberIn(businessKeys).forEach(item -> titles.put(item.number(), item.displayName()));
        return titles;
    }
}
