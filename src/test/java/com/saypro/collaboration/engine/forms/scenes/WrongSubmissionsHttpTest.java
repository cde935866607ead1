package com.saypro.collaboration.engine.forms.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.Fingerprints;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many generated wrong submissions to every form of the project over HTTP: refused, and every table as it was. */
@Tag("slow")
class WrongSubmissionsHttpTest extends WithFormScenes {

    private static final int AT_EACH_DOOR = Integer.getInteger("saypro.submissions.http", 50);

    @ParameterizedTest
    @MethodSource("forms")
    void are_refused_and_nothing_is_kept(String form) {
        FormScene scene = scenes.open(form);
        Map<String, String> before = Fingerprints.everything(jdbc);

        for (Door door : Door.values()) {
            new WrongOnes(engine, form, scene, door.ordinal())
                    .send(door, door.person(port, scene), scene, AT_EACH_DOOR);
        }

        assertThat(Fingerprints.everything(jdbc)).isEqualTo(before);
    }
}
