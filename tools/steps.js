import { kind } from './reading.js';

const KINDS = {
  StartEvent: 'start',
  EndEvent: 'end',
  UserTask: 'task',
  ServiceTask: 'done by the system',
  SendTask: 'done by the system',
  BusinessRuleTask: 'decision',
  CallActivity: 'called process',
  SubProcess: 'sub-process',
  BoundaryEvent: 'event',
  IntermediateCatchEvent: 'waits',
  IntermediateThrowEvent: 'event',
  ExclusiveGateway: 'question',
  InclusiveGateway: 'question',
  ParallelGateway: 'in parallel',
  EventBasedGateway: 'whichever comes first'
};

/** The flow as a numbered list, for people who cannot see the diagram. */
export function steps(nodes) {
  const ordered = inOrder(nodes);
  const numbers = new Map(ordered.map((node, index) => [node, index + 1]));
  return ordered.map((node, index) => `${index + 1}. ${describe(node, nodes, numbers)}`).join('\n');
}

function inOrder(nodes) {
  const seen = new Set();
  const visit = (node) => {
    const shown = behindJoins(node);
    if (!seen.has(shown)) {
      seen.add(shown);
      [...targets(shown), ...attached(shown, nodes).flatMap(targets)].forEach(visit);
    }
  };
  nodes.filter((node) => kind(node) === 'StartEvent').forEach(visit);
  return [...seen];
}

function describe(node, nodes, numbers) {
  const title = `**${node.name ?? KINDS[kind(node)]}** (${KINDS[kind(node)] ?? kind(node)})`;
  const ways = (node.outgoing ?? []).map((flow) => way(flow, numbers));
  const events = attached(node, nodes).map(
    (event) =>
      `${event.cancelActivity === false ? 'meanwhile' : 'instead'}, on “${event.name}”: ${(event.outgoing ?? [])
        .map((flow) => way(flow, numbers))
        .join(', ')}`
  );
  return [title, ways.join('; '), ...events].filter(Boolean).join(' — ');
}

function way(flow, numbers) {
  const target = behindJoins(flow.targetRef);
  const step = `step ${numbers.get(target)}, ${target.name ?? KINDS[kind(target)]}`;
  return flow.name ? `${flow.name}: ${step}` : step;
}

/** A join says nothing to the reader; what comes behind it does. */
function behindJoins(node) {
  return isJoin(node) ? behindJoins(node.outgoing[0].targetRef) : node;
}

function isJoin(node) {
  return kind(node) === 'ExclusiveGateway' && node.outgoing?.length === 1;
}

function targets(node) {
  return (node.outgoing ?? []).map(({ targetRef }) => targetRef);
}

function attached(node, nodes) {
  return nodes.filter((event) => kind(event) === 'BoundaryEvent' && event.attachedToRef === node);
}
