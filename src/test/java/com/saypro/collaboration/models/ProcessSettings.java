package com.saypro.collaboration.models;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/**
 * What every process states on purpose. Camunda Modeler does not write a setting that equals its default, so
 * {@code isStartableInTasklist} is seen by its absence: then there is a start form.
 */
class ProcessSettings implements Rule<ProcessModel> {

    @Override
    public Stream<Breach> breaches(ProcessModel model, House house) {
        Process process = model.process();
        Stream.Builder<String> found = Stream.builder();
        if (!FileName.stem(model.path()).equals(process.getId()) || !FileName.isKebabCase(process.getId())) {
            found.add("The file is named like the process key, in kebab-case");
        }
        if (!process.isExecutable()) {
            found.add("A process is executable");
        }
        if (process.getName() == null || process.getName().isBlank()) {
            found.add("A process has a name people know it by");
        }
        if (!ProcessModel.isDocumented(process)) {
            found.add("A process has documentation");
        }
        for (String setting : new String[] {"historyTimeToLive", "versionTag"}) {
            String value = process.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, setting);
            if (value == null || value.isBlank()) {
                found.add("A process sets camunda:" + setting + " on purpose");
            }
        }
        if (process.isCamundaStartableInTasklist() && !hasStartForm(model)) {
            found.add("A process without a start form sets camunda:isStartableInTasklist to false");
        }
        for (String group : process.getCamundaCandidateStarterGroupsList()) {
            if (!house.groups().contains(group)) {
                found.add("The starter group \"" + group + "\" is in the directory");
            }
        }
        return found.build().map(sentence -> new Breach(process.getId(), sentence));
    }

    private static boolean hasStartForm(ProcessModel model) {
        return model.process().getChildElementsByType(StartEvent.class).stream()
                .anyMatch(start -> start.getCamundaFormRef() != null || start.getCamundaFormKey() != null);
    }
}
