import { hitPolicy, rulesOf } from './decision-page.js';
import { comment } from './stamp.js';
import { escape } from './svg.js';

const FONT = 13;
const LINE = 18;
const PADDING = 8;
const CHARACTER = 6.9;
const WIDEST = 46;

/** A decision table as SVG, drawn without a browser. */
export function decisionPicture(source, decision) {
  const { heads, cells } = rulesOf(decision);
  const widths = heads.map((head, column) => width([head, ...cells.map((row) => row[column])]));
  const total = widths.reduce((sum, each) => sum + each, 0) + 2;
  const rows = [{ texts: heads, head: true }, ...cells.map((texts) => ({ texts, head: false }))];
  let y = 1 + LINE + 2 * PADDING;
  const drawn = rows.map((row) => {
    const wrapped = row.texts.map((text, column) => wrap(String(text), widths[column]));
    const height = Math.max(...wrapped.map((lines) => lines.length)) * LINE + 2 * PADDING;
    const top = y;
    y += height;
    return drawRow(wrapped, widths, top, height, row.head);
  });
  return `<?xml version="1.0" encoding="utf-8"?>
${comment([source])}
<svg xmlns="http://www.w3.org/2000/svg" width="${total}" height="${y + 1}" viewBox="0 0 ${total} ${y + 1}" role="img" font-family="Arial, sans-serif" font-size="${FONT}">
<title>${escape(decision.name)}</title>
<rect width="100%" height="100%" fill="#fff"/>
<text x="${PADDING}" y="${1 + PADDING + FONT}" font-weight="bold">${escape(`${decision.name} (${hitPolicy(decision)})`)}</text>
${drawn.join('\n')}
</svg>
`;
}

function drawRow(wrapped, widths, top, height, head) {
  let x = 1;
  return wrapped
    .map((lines, column) => {
      const left = x;
      x += widths[column];
      const texts = lines.map(
        (line, index) =>
          `<text x="${left + PADDING}" y="${top + PADDING + FONT + index * LINE}"${head ? ' font-weight="bold"' : ''}>${escape(line)}</text>`
      );
      return `<rect x="${left}" y="${top}" width="${widths[column]}" height="${height}" fill="${head ? '#e8eef4' : '#fff'}" stroke="#22405c"/>${texts.join('')}`;
    })
    .join('\n');
}

function width(texts) {
  const longest = Math.max(...texts.map((text) => Math.min(String(text).length, WIDEST)));
  return Math.ceil(longest * CHARACTER + 2 * PADDING);
}

function wrap(text, available) {
  const room = Math.floor((available - 2 * PADDING) / CHARACTER);
  return text.replace(/,(?=\S)/g, ', ').split(/\s+/).reduce(
    (lines, word) => {
      const longer = `${lines.at(-1)} ${word}`.trim();
      return longer.length <= room ? [...lines.slice(0, -1), longer] : [...lines, word];
    },
    ['']
  ).filter((line, index) => line || index > 0);
}
