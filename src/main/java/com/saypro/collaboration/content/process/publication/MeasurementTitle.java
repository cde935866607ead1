package com.saypro.collaboration.content.process.publication;

import com.saypro.collaboration.content.ContentItem;
import com.saypro.collaboration.content.ContentItems;
import com.saypro.collaboration.foundation.WorkTitle;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Names the instances of content measurement by the item's title. */
@Component
class MeasurementTitle implements WorkTitle {

    private final ContentItems items;

    MeasurementTitle(ContentItems items) {
        this.items = items;
    }

    @Override
    public String processKey() {
        return PublicationModel.MEASUREMENT;
    }

    @Override
    public String titleOf(String businessKey) {
        return items.findById(businessKey).map(ContentItem::displayName).orElse(businessKey);
    }

    @Override
    public Map<String, String> titlesOf(Collection<String> businessKeys) {
        Map<String, String> titles = new HashMap<>();
        businessKeys.forEach(businessKey -> titles.put(businessKey, businessKey));
        items.findByNumberIn(businessKeys).forEach(item -> titles.put(item.number(), item.displayName()));
        return titles;
    }
}
