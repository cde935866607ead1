import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';
import { DmnModdle } from 'dmn-moddle';

const require = createRequire(import.meta.url);

/** The process of a BPMN file. */
export async function readProcess(source) {
  const moddle = new BpmnModdle({ camunda: require('camunda-bpmn-moddle/resources/camunda.json') });
  const { rootElement } = await moddle.fromXML(source.text);
  return rootElement.rootElements.find((element) => element.$type === 'bpmn:Process');
}

/** The decisions of a DMN file that are tables. */
export async function readDecisions(source) {
  const moddle = new DmnModdle({ camunda: require('camunda-dmn-moddle/resources/camunda.json') });
  const { rootElement } = await moddle.fromXML(source.text, 'dmn:Definitions');
  return rootElement.drgElement.filter(({ decisionLogic }) => decisionLogic?.$type === 'dmn:DecisionTable');
}

/** Extension elements of one type, for example `camunda:TaskListener`. */
export function extensions(element, type) {
  return (element.extensionElements?.values ?? []).filter((value) => value.$type === type);
}

/** Input parameters of an element by name. */
export function inputs(element) {
  const parameters = extensions(element, 'camunda:InputOutput').flatMap((io) => io.inputParameters ?? []);
  return Object.fromEntries(parameters.map(({ name, value }) => [name, value ?? '']));
}

/** The documentation of an element as one line. */
export function documentation(element) {
  return (element.documentation ?? [])
    .map(({ text }) => text ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Kind of an element without its namespace, for example `UserTask`. */
export function kind(element) {
  return element.$type.replace(/^\w+:/, '');
}

/** Everything that happens in a process, sub-processes included. */
export function flowNodes(scope) {
  return (scope.flowElements ?? [])
    .filter((element) => element.$instanceOf('bpmn:FlowNode'))
    .flatMap((node) => [node, ...flowNodes(node)]);
}
