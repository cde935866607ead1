import { formSections } from './form-section.js';
import { code, page, section, table } from './markdown.js';
import { documentation, extensions, flowNodes, inputs, kind } from './reading.js';
import { comment } from './stamp.js';
import { steps } from './steps.js';

const MOMENTS = { due: 'due date', remind: 'reminder date', escalate: 'escalation date' };

const MAILS =
  'Besides these, whoever is assigned a task by somebody else gets a mail at once; work for a group comes in the digest at the start ' +
  'of the working day, or to the group’s shared mailbox.';

/**
 * The page of one process: picture, what happens step by step, who does what until when, and what it refers to.
 *
 * @param forms form sources by id
 * @param deadlines key of the decision that says how long a step may take, where there is one
 */
export function processPage(source, process, forms, deadlines) {
  const nodes = flowNodes(process);
  const shown = [...new Set(nodes.map(({ formRef }) => forms[formRef]).filter(Boolean))];
  return page(
    comment([source, ...shown]),
    `# ${process.name}`,
    documentation(process),
    `![Diagram of the process ${process.name}](${process.id}.svg)`,
    facts(source, process),
    section('Step by step', steps(nodes)),
    section('Tasks', tasks(nodes, forms)),
    deadlines && nodes.some(isUserTask) && `How long a step may take is the decision [${deadlines}](${deadlines}.md).`,
    section('Timers', timers(nodes)),
    section('Messages and other work of the system', system(nodes)),
    nodes.some(isUserTask) && MAILS,
    section('Decisions', decisions(nodes)),
    section('Called processes', calls(nodes)),
    formSections(nodes, forms)
  );
}

function facts(source, process) {
  return table(
    ['', ''],
    [
      ['Key', code(process.id)],
      ['Model', `[${source.path}](../../${source.path})`],
      ['Version', process.versionTag],
      ['Started in the Tasklist', process.isStartableInTasklist === false ? 'no' : 'yes'],
      ['History is kept for', process.historyTimeToLive]
    ]
  );
}

function tasks(nodes, forms) {
  const rows = nodes
    .filter(isUserTask)
    .map((task) => [
      task.name + (task.loopCharacteristics ? ' (in parallel)' : ''),
      people(task),
      forms[task.formRef] ? code(task.formRef) : '',
      deadline(inputs(task).dueAt),
      deadline(inputs(task).remindAt),
      escalations(task, nodes),
      documentation(task)
    ]);
  return table(['Task', 'Who', 'Form', 'Due', 'Reminder', 'Overdue', 'What to do'], rows);
}

function isUserTask(node) {
  return kind(node) === 'UserTask';
}

function people(task) {
  const groups = (task.candidateGroups ?? '').split(/,(?![^(]*\))/).filter(Boolean);
  return [
    task.assignee && `assigned to ${code(task.assignee)}`,
    groups.length > 0 && `may be claimed by ${groups.map(code).join(', ')}`
  ]
    .filter(Boolean)
    .join('; ');
}

/** `step review` for `${deadlines.due('review', urgency)}`, any other expression as it is. */
function deadline(expression) {
  const step = /^\$\{deadlines\.\w+\('([^']+)'/.exec(expression ?? '');
  return step ? `step ${code(step[1])}` : code(expression);
}

function escalations(task, nodes) {
  return nodes
    .filter((node) => kind(node) === 'BoundaryEvent' && node.attachedToRef === task)
    .filter((event) => (event.eventDefinitions ?? []).some((definition) => definition.$type === 'bpmn:TimerEventDefinition'))
    .map((event) => `${event.name} → ${(event.outgoing ?? []).map(({ targetRef }) => targetRef.name).join(', ')}`)
    .join('; ');
}

function timers(nodes) {
  const events = nodes.flatMap((node) =>
    timersOf(node.eventDefinitions).map((timer) => [
      node.name,
      node.attachedToRef?.name ?? '',
      when(timer, node),
      node.cancelActivity === false ? 'goes on beside it' : 'takes its place'
    ])
  );
  const reminders = nodes.flatMap((node) =>
    extensions(node, 'camunda:TaskListener')
      .filter(({ event }) => event === 'timeout')
      .map((listener) => [
        `Reminder (${code(listener.delegateExpression)})`,
        node.name,
        timersOf(listener.eventDefinitions).map((timer) => when(timer, node)).join(', '),
        'mail only'
      ])
  );
  return table(['Timer', 'On', 'When', 'The task'], [...events, ...reminders]);
}

function timersOf(definitions) {
  return (definitions ?? []).filter((definition) => kind(definition) === 'TimerEventDefinition');
}

function when(timer, node) {
  const expression = (timer.timeDate ?? timer.timeDuration ?? timer.timeCycle)?.body ?? '';
  const variable = /^\$\{(\w+)}$/.exec(expression)?.[1];
  const given = inputs(node.attachedToRef ?? node)[variable] ?? expression;
  const moment = MOMENTS[/deadlines\.(\w+)/.exec(given)?.[1]];
  return moment ? `${moment} of ${deadline(given)}` : code(given);
}

function system(nodes) {
  const bound = nodes.flatMap((node) => [
    ...[node, ...(node.eventDefinitions ?? [])].filter((e) => e.delegateExpression).map((e) => [node, e, 'when reached']),
    ...extensions(node, 'camunda:TaskListener').map((listener) => [node, listener, `task ${listener.event}`]),
    ...extensions(node, 'camunda:ExecutionListener').map((listener) => [node, listener, listener.event])
  ]);
  const rows = bound.map(([node, element, event]) => [
    node.name,
    event,
    code(element.delegateExpression),
    isUserTask(node) ? '' : documentation(node)
  ]);
  return table(['At', 'Event', 'Bean', 'What happens'], rows);
}

function decisions(nodes) {
  const rows = nodes
    .filter((node) => node.decisionRef)
    .map((node) => [node.name, `[${node.decisionRef}](${node.decisionRef}.md)`]);
  return table(['Step', 'Decision'], rows);
}

function calls(nodes) {
  const mapping = (call, type) =>
    extensions(call, type)
      .map((map) => code(map.businessKey ? `businessKey ${map.businessKey}` : `${map.source ?? map.sourceExpression} → ${map.target}`))
      .join(', ');
  const rows = nodes
    .filter((node) => kind(node) === 'CallActivity')
    .map((call) => [
      call.name,
      `[${call.calledElement}](${call.calledElement}.md)`,
      mapping(call, 'camunda:In'),
      mapping(call, 'camunda:Out')
    ]);
  return table(['Step', 'Process', 'In', 'Out'], rows);
}
