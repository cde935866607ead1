package com.saypro.collaboration.models;

import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Decision;

/** What every decision states on purpose. */
class DecisionSettings implements Rule<DecisionModel> {

    @Override
    public Stream<Breach> breaches(DecisionModel model, House house) {
        Stream<Breach> file = Stream.of(new Breach("", "The file is named like one of its decisions, in kebab-case"))
                .filter(b -> model.decisions()
                        .map(Decision::getId)
                        .filter(FileName::isKebabCase)
                        .noneMatch(FileName.stem(model.path())::equals));
        return Stream.concat(
                file,
                model.decisions().flatMap(decision -> sentences(decision).map(s -> new Breach(decision.getId(), s))));
    }

    private static Stream<String> sentences(Decision decision) {
        Stream.Builder<String> found = Stream.builder();
        if (decision.getDescription() == null
                || decision.getDescription().getTextContent().isBlank()) {
            found.add("A decision has a description");
        }
        if (decision.getCamundaHistoryTimeToLiveString() == null) {
            found.add("A decision sets camunda:historyTimeToLive on purpose");
        }
        return found.build();
    }
}
