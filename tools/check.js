import { staleness } from './staleness.js';
import { ROOT } from './sources.js';

const stale = await staleness(process.argv[2] ?? ROOT);
stale.forEach((sentence) => console.error(sentence));
console.log(stale.length === 0 ? 'docs/processes is up to date' : 'Run "npm run pictures" in tools/ and commit docs/processes');
process.exitCode = stale.length === 0 ? 0 : 1;
