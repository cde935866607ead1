package com.saypro.collaboration.content.process;

import com.saypro.collaboration.content.Authoring;
import com.saypro.collaboration.content.ContentItem;
import com.saypro.collaboration.content.ContentItems;
import com.saypro.collaboration.content.ContentVersion;
import com.saypro.collaboration.content.ContentVersions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.stereotype.Component;

/**
 * Items with their latest versions as they were when the transaction first asked for them, so that a form with many fields
 * reads them once. For what a task shows when it begins, and not for what decides anything.
 */
@Component
@Scope(scopeName = TransactionScope.NAME, proxyMode = ScopedProxyMode.TARGET_CLASS)
class LatestDraft {

    /**
     * @param version empty before the first one
     * @param themeOffered whether the agreed theme of the version may still be chosen
     */
    record Found(ContentItem item, Optional<ContentVersion> version, boolean themeOffered) {}

    private final Authoring authoring;
    private final ContentItems items;
    private final ContentVersions versions;
    private final Map<String, Found> found = new HashMap<>();

    LatestDraft(Authoring authoring, ContentItems items, ContentVersions versions) {
        this.authoring = authoring;
        this.items = items;
        this.versions = versions;
    }

    /** @throws com.saypro.collaboration.foundation.NoSuch when there is no such item */
    Found of(String number) {
        return found.computeIfAbsent(number, this::read);
    }

    private Found read(String number) {
        Optional<ContentVersion> version = versions.findFirstByItemOrderByNumberDesc(number);
        boolean themeOffered = version.map(ContentVersion::themeId)
                .filter(theme -> !theme.isEmpty())
                .filter(theme -> authoring.themes().stream()
                        .anyMatch(offered -> offered.id().equals(theme)))
                .isPresent();
        return new Found(items.get(number), version, themeOffered);
    }
}
