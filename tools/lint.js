import { lint } from './linting.js';
import { readSources, ROOT } from './sources.js';

const root = process.argv[2] ?? ROOT;
const findings = await lint(root);
findings.forEach((finding) => console.error(finding));
console.log(`${readSources(root).length} files linted, ${findings.length} findings`);
process.exitCode = findings.length === 0 ? 0 : 1;
