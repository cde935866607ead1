import { decisionPage } from './decision-page.js';
import { decisionPicture } from './decision-picture.js';
import { page, section, table } from './markdown.js';
import { processPage } from './process-page.js';
import { documentation, readDecisions, readProcess } from './reading.js';
import { comment } from './stamp.js';

/**
 * Everything that belongs into `docs/processes` for these sources.
 *
 * @return {Promise<{ texts: Record<string, string>, drawings: { file: string, source, name: string }[] }>} texts by file
 *   name, and the pictures that need a browser
 */
export async function pagesOf(sources) {
  const forms = Object.fromEntries(sources.filter(({ kind }) => kind === 'form').map((form) => [form.stem, form]));
  const deadlines = sources.find(({ path }) => path.endsWith('/step-deadlines.dmn'))?.stem;
  const texts = {};
  const drawings = [];
  const processes = [];
  const decisions = [];
  for (const source of sources.filter(({ kind }) => kind === 'bpmn')) {
    const process = await readProcess(source);
    texts[`${source.stem}.md`] = processPage(source, process, forms, deadlines);
    drawings.push({ file: `${source.stem}.svg`, source, name: process.name });
    processes.push([room(source), `[${process.name}](${source.stem}.md)`, firstSentence(documentation(process))]);
  }
  for (const source of sources.filter(({ kind }) => kind === 'dmn')) {
    const found = await readDecisions(source);
    texts[`${source.stem}.md`] = decisionPage(source, found);
    for (const decision of found) {
      texts[`${decision.id}.svg`] = decisionPicture(source, decision);
      decisions.push([room(source), `[${decision.name}](${source.stem}.md)`, firstSentence(decision.description ?? '')]);
    }
  }
  texts['README.md'] = index(sources, processes, decisions);
  return { texts, drawings };
}

function index(sources, processes, decisions) {
  return page(
    comment(sources.filter(({ kind }) => kind !== 'form')),
    '# Processes and decisions',
    'Made from the models, picture by picture; [modelling.md](../modelling.md) says how to change one.',
    section('Processes', table(['Room', 'Process', 'What it does'], processes)),
    section('Decisions', table(['Room', 'Decision', 'What it decides'], decisions))
  );
}

function room(source) {
  return source.path.split('/')[1];
}

function firstSentence(text) {
  return (/^.*?[.!?](?=\s|$)/.exec(text.replace(/\s+/g, ' ').trim()) ?? [text])[0];
}
