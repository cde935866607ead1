package com.saypro.collaboration.content.process.publication;

import com.saypro.collaboration.content.ContentItems;
import com.saypro.collaboration.content.process.ItemTitle;
import org.springframework.stereotype.Component;

/** Names the instances of content measurement. */
@Component
class MeasurementTitle extends ItemTitle {

    MeasurementTitle(ContentItems items) {
        super(PublicationModel.MEASUREMENT, items);
    }
}
