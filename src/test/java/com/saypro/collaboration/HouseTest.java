package com.saypro.collaboration;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class HouseTest {

    @Test
    void no_room_reaches_into_anothers_inside() {
        ApplicationModules.of(CollaborationApplication.class).verify();
    }
}
