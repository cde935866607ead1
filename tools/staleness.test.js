import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { pagesOf } from './pages.js';
import { readSources, ROOT } from './sources.js';
import { staleness } from './staleness.js';
import { comment } from './stamp.js';

let root;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'models-'));
  cpSync(join(ROOT, 'src/test/resources/model-samples'), root, { recursive: true });
  mkdirSync(join(root, 'docs/processes'), { recursive: true });
  const { texts, drawings } = await pagesOf(readSources(root));
  Object.entries(texts).forEach(([file, text]) => writeFileSync(join(root, 'docs/processes', file), text));
  drawings.forEach(({ file, source }) => writeFileSync(join(root, 'docs/processes', file), `<svg>${comment([source])}</svg>`));
});

afterEach(() => rmSync(root, { recursive: true }));

test('what was just made is not stale', async () => {
  assert.deepEqual(await staleness(root), []);
});

test('a changed model makes its page, its picture and the index stale', async () => {
  appendFileSync(join(root, 'processes/bakery/deliver-cake.bpmn'), '\n');
  assert.deepEqual(await staleness(root), [
    'docs/processes/README.md is missing or stale',
    'docs/processes/deliver-cake.md is missing or stale',
    'docs/processes/deliver-cake.svg is missing or stale'
  ]);
});

test('a changed form makes the page that shows it stale', async () => {
  appendFileSync(join(root, 'forms/bakery/bake-cake.form'), '\n');
  assert.deepEqual(await staleness(root), ['docs/processes/order-cake.md is missing or stale']);
});

test('a page edited by hand is stale, and one without a model is left over', async () => {
  appendFileSync(join(root, 'docs/processes/cake-size.md'), 'by hand\n');
  writeFileSync(join(root, 'docs/processes/old.svg'), '<svg/>');
  assert.deepEqual(await staleness(root), [
    'docs/processes/cake-size.md is missing or stale',
    'docs/processes/old.svg belongs to no model'
  ]);
});
