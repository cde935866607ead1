import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { pagesOf } from './pages.js';
import { processPictures } from './process-picture.js';
import { readSources, ROOT } from './sources.js';

const sources = readSources(join(ROOT, 'src/test/resources/model-samples'));

test('a process page tells tasks, timers, forms, decisions, calls and the flow', async () => {
  const { texts } = await pagesOf(sources);
  const page = texts['order-cake.md'];
  for (const line of [
    '5. **Tasty?** (question) — Yes: step 6, Deliver cake; No: step 3, Bake cake',
    '| Taste cake (in parallel) | may be claimed by `marketing`, `events` | `taste-cake` | step `review` |',
    '| Tasting is late | Taste cake | escalation date of step `review` | goes on beside it |',
    '| Minutes in the oven | `minutes` | number | required, from 1 |',
    '| Choose size | [cake-size](cake-size.md) |',
    '| Deliver cake | [deliver-cake](deliver-cake.md) |'
  ]) {
    assert.ok(page.includes(line), line);
  }
});

test('a decision page holds every rule with its reason', async () => {
  const { texts } = await pagesOf(sources);
  assert.ok(texts['cake-size.md'].includes('| 2 | not("few") | "large" | Two pieces each. |'));
  assert.ok(texts['cake-size.svg'].includes('Two pieces each.'));
});

test('the same model gives the same picture, byte by byte', async (t) => {
  const { drawings } = await pagesOf(sources);
  let twice;
  try {
    twice = [await processPictures(drawings), await processPictures(drawings)];
  } catch (error) {
    if (!error.message.startsWith('No Chromium found')) {
      throw error;
    }
    return t.skip(error.message);
  }
  assert.deepEqual(twice[0], twice[1]);
  assert.ok(twice[0][0].includes('Bring cake'));
});
