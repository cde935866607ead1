package com.saypro.collaboration.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The models of this repository keep the house rules; {@code docs/modelling.md} explains them. */
class ModelGateTest {

    @Test
    void models_forms_and_decisions_keep_the_house_rules() {
        var gate = new ModelGate(Sources.under(Path.of("")), DirectoryGroups.read(), BeansForModels.scan());

        assertThat(gate.files()).isPositive();
        assertThat(gate.findings()).isEmpty();
    }
}
