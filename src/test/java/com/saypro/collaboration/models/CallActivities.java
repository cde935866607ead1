package com.saypro.collaboration.models;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

/** A called process exists, runs in its latest version, and gets and gives exactly what is written down. */
class CallActivities implements Rule<ProcessModel> {

    @Override
    public Stream<Breach> breaches(ProcessModel model, House house) {
        return model.all(CallActivity.class)
                .flatMap(call -> sentences(call, house).map(sentence -> new Breach(call.getId(), sentence)));
    }

    private static Stream<String> sentences(CallActivity call, House house) {
        Stream.Builder<String> found = Stream.builder();
        if (!house.processes().containsKey(call.getCalledElement())) {
            found.add("The called process \"" + call.getCalledElement() + "\" exists");
        }
        String binding = call.getCamundaCalledElementBinding();
        if (binding != null && !binding.equals("latest")) {
            found.add("A called process is bound to its latest version");
        }
        List<CamundaIn> ins = ProcessModel.extensions(call, CamundaIn.class).toList();
        if (ins.stream().noneMatch(in -> in.getCamundaBusinessKey() != null)) {
            found.add("A call passes the business key");
        }
        boolean all = ins.stream().anyMatch(in -> in.getCamundaVariables() != null)
                || ProcessModel.extensions(call, CamundaOut.class).anyMatch(out -> out.getCamundaVariables() != null);
        if (all) {
            found.add("A call maps each variable by name, never all of them");
        }
        return found.build();
    }
}
