package com.saypro.collaboration.content.process.publication;

import com.saypro.collaboration.content.publication.PlacementView;
import com.saypro.collaboration.foundation.UsedInModels;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** The bean {@code publicationView} of the models: what the forms of content publication show, one Json per task. */
@UsedInModels
@Component
public class PublicationView {

    private final PlacementView view;

    PublicationView(PlacementView view) {
        this.view = view;
    }

    /** For "Publish content" and "Confirm it is live": the approved version, and where and when it is to go out. */
    public SpinJsonNode publish(String placementId) {
        return Spin.JSON(view.publish(placementId));
    }

    /** For "Choose new slot": why one is needed, and what else goes out on the channel. */
    public SpinJsonNode chooseSlot(String placementId) {
        return Spin.JSON(view.chooseSlot(placementId));
    }
}
