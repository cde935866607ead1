import { code, page, table } from './markdown.js';
import { comment } from './stamp.js';

/** The page of one DMN file: each decision with its picture and all its rules. */
export function decisionPage(source, decisions) {
  return page(comment([source]), ...decisions.map((decision) => decisionPart(source, decision)));
}

function decisionPart(source, decision) {
  const { cells, heads } = rulesOf(decision);
  return page(
    `# ${decision.name}`,
    (decision.description ?? '').replace(/\s+/g, ' ').trim(),
    `![Decision table ${decision.name}; its rules stand below](${decision.id}.svg)`,
    table(
      ['', ''],
      [
        ['Key', code(decision.id)],
        ['Model', `[${source.path}](../../${source.path})`],
        ['Hit policy', hitPolicy(decision)],
        ['History is kept for', decision.historyTimeToLive]
      ]
    ),
    table(heads, cells)
  ).trimEnd();
}

/** How the rules of a decision work together. */
export function hitPolicy({ decisionLogic }) {
  const policy = decisionLogic.hitPolicy ?? 'UNIQUE';
  return { UNIQUE: 'unique: one rule at most', FIRST: 'first rule that fits', COLLECT: 'collect: every rule that fits' }[policy] ?? policy;
}

/** Heads and cells of a decision table: number, inputs, outputs, why. */
export function rulesOf({ decisionLogic }) {
  const text = (unary) => (unary?.text ?? '').trim() || '–';
  const heads = [
    '#',
    ...(decisionLogic.input ?? []).map((input) => input.label ?? input.inputExpression?.text),
    ...decisionLogic.output.map((output) => `→ ${output.label ?? output.name}`),
    'Why'
  ];
  const cells = (decisionLogic.rule ?? []).map((rule, index) => [
    index + 1,
    ...(rule.inputEntry ?? []).map(text),
    ...rule.outputEntry.map(text),
    (rule.description ?? '').replace(/\s+/g, ' ').trim()
  ]);
  return { heads, cells };
}
