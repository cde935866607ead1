import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { lint } from './linting.js';
import { ROOT } from './sources.js';

const GOOD = join(ROOT, 'src/test/resources/model-samples');
const folder = mkdtempSync(join(tmpdir(), 'models-'));
after(() => rmSync(folder, { recursive: true }));

test('the good samples have no findings', async () => {
  assert.deepEqual(await lint(GOOD), []);
});

for (const [rule, file, piece, replacement] of [
  ['camunda-compat/history-time-to-live', 'processes/bakery/order-cake.bpmn', ' camunda:historyTimeToLive="P400D"', ''],
  ['label-required', 'processes/bakery/order-cake.bpmn', ' name="Cake delivered"', ''],
  ['no-disconnected', 'processes/bakery/deliver-cake.bpmn', /<bpmn:sequenceFlow id="flow_toBrought".*?\/>/, ''],
  ['unread', 'processes/bakery/order-cake.bpmn', 'targetRef="gateway_bake"', 'targetRef="gateway_none"'],
  ['unread', 'processes/bakery/cake-size.dmn', '</inputEntry>', '</inputEntri>'],
  ['form-linting', 'forms/bakery/bake-cake.form', '"type": "number"', '"type": "filepicker"']
]) {
  test(`${rule} finds what is broken in ${file}`, async () => {
    cpSync(GOOD, folder, { recursive: true });
    const broken = join(folder, file);
    const text = readFileSync(broken, 'utf8');
    assert.notEqual(text.replace(piece, replacement), text);
    writeFileSync(broken, text.replace(piece, replacement));
    const findings = await lint(folder);
    assert.ok(
      findings.some((finding) => finding.startsWith(file) && finding.endsWith(`[${rule}]`)),
      findings.join('\n') || 'no findings'
    );
  });
}
