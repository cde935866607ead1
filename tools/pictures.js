import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagesOf } from './pages.js';
import { processPictures } from './process-picture.js';
import { readSources, ROOT } from './sources.js';

const root = process.argv[2] ?? ROOT;
const folder = join(root, 'docs/processes');
const { texts, drawings } = await pagesOf(readSources(root));
const pictures = await processPictures(drawings);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
Object.entries(texts).forEach(([file, text]) => writeFileSync(join(folder, file), text));
drawings.forEach(({ file }, index) => writeFileSync(join(folder, file), pictures[index]));
console.log(`${Object.keys(texts).length + drawings.length} files written to docs/processes`);
