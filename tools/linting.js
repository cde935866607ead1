import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';
import { DmnModdle } from 'dmn-moddle';
import { importForBundlers } from './extensionless.js';
import { readSources, ROOT } from './sources.js';

const require = createRequire(import.meta.url);
const { Linter } = require('bpmnlint');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');
const { FormLinter } = await importForBundlers('@camunda/form-linting');
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');

/** The newest version the form lint checks for; for 7.24 it says nothing at all. */
const FORMS_LINTED_AS = '7.22.0';

/**
 * Runs the published presets over everything below a root.
 *
 * @return {Promise<string[]>} one line per finding: file, element, what, rule
 */
export async function lint(root) {
  const config = JSON.parse(readFileSync(join(ROOT, '.bpmnlintrc'), 'utf8'));
  const linter = new Linter({ config, resolver: new NodeResolver({ require }) });
  const findings = [];
  for (const source of readSources(root)) {
    const found = { bpmn: () => lintProcess(linter, source), dmn: () => lintDecision(source), form: () => lintForm(source) };
    findings.push(...(await found[source.kind]().catch((error) => unread(source, [error]))));
  }
  return findings;
}

async function lintProcess(linter, source) {
  const { rootElement, warnings } = await new BpmnModdle({ camunda }).fromXML(source.text);
  const reports = Object.entries(await linter.lint(rootElement)).flatMap(([rule, found]) =>
    found.map(({ id, message }) => `${source.path}#${id}: ${message} [${rule}]`)
  );
  return [...unread(source, warnings), ...reports];
}

async function lintDecision(source) {
  const { warnings } = await new DmnModdle({ camunda: require('camunda-dmn-moddle/resources/camunda.json') }).fromXML(source.text, 'dmn:Definitions');
  return unread(source, warnings);
}

async function lintForm(source) {
  const schema = { ...JSON.parse(source.text), executionPlatformVersion: FORMS_LINTED_AS };
  const reports = new FormLinter().lint(schema);
  return reports.map(({ id, message }) => `${source.path}#${id}: ${message} [form-linting]`);
}

function unread(source, warnings) {
  return warnings.map(({ message }) => `${source.path}: ${message.replace(/\s+/g, ' ')} [unread]`);
}
