package com.saypro.collaboration.content.process.publication;

import com.saypro.collaboration.content.ContentItem;
import com.saypro.collaboration.content.ContentItems;
import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.content.Placements;
import com.saypro.collaboration.foundation.WorkTitle;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names the instances of content publication: {@code Summer school opens on LinkedIn}. */
@Component
class PublicationTitle implements WorkTitle {

    private final Placements placements;
    private final ContentItems items;

    PublicationTitle(Placements placements, ContentItems items) {
        this.placements = placements;
        this.items = items;
    }

    @Override
    public String processKey() {
        return PublicationModel.PUBLICATION;
    }

    @Override
    public String titleOf(String businessKey) {
        return titlesOf(List.of(businessKey)).get(businessKey);
    }

    @Override
    public Map<String, String> titlesOf(Collection<String> businessKeys) {
        Map<String, String> titles = new HashMap<>();
        businessKeys.forEach(businessKey -> titles.put(businessKey, businessKey));
        List<Placement> found = placements.findByIdIn(businessKeys);
        Map<String, ContentItem> named =
                items
                        .findByNumberIn(
                                found.stream().map(Placement::item).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(ContentItem::number, Function.identity()));
        found.forEach(placement -> titles.put(
                placement.id(),
                "%s on %s%s"
                        .formatted(
                                named.get(placement.item()).displayName(),
                                placement.channel().label(),
                                placement.label().isEmpty() ? "" : " (" + placement.label() + ")")));
        return titles;
    }
}
