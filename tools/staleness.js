import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pagesOf } from './pages.js';
import { readSources } from './sources.js';
import { stamp } from './stamp.js';

/**
 * What in `docs/processes` no longer says what the models say. Pages and decision tables are made anew and compared;
 * pictures of processes are compared by the hash of the model they were drawn from, so no browser is needed.
 *
 * @return {Promise<string[]>} one sentence per file
 */
export async function staleness(root) {
  const folder = join(root, 'docs/processes');
  const { texts, drawings } = await pagesOf(readSources(root));
  const read = (file) => (existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '');
  const pages = Object.keys(texts).filter((file) => read(file) !== texts[file]);
  const pictures = drawings.filter(({ file, source }) => !read(file).includes(stamp([source])));
  const known = new Set([...Object.keys(texts), ...drawings.map(({ file }) => file)]);
  const left = (existsSync(folder) ? readdirSync(folder) : []).filter((file) => !known.has(file));
  return [
    ...[...pages, ...pictures.map(({ file }) => file)].map((file) => `docs/processes/${file} is missing or stale`),
    ...left.map((file) => `docs/processes/${file} belongs to no model`)
  ].sort();
}
