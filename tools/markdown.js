/** A Markdown table, or nothing when it has no rows. */
export function table(heads, rows) {
  if (rows.length === 0) {
    return '';
  }
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(heads), `|${heads.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

/** A section, or nothing when it has no content. */
export function section(title, content) {
  return content ? `## ${title}\n\n${content}` : '';
}

/** Text as code; nothing stays nothing. */
export function code(text) {
  return text ? `\`${text}\`` : '';
}

/** The parts that hold something, with a line between them. */
export function page(...parts) {
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function cell(text) {
  return String(text ?? '')
    .replace(/\s+/g, ' ')
    .replace(/\|/g, '\\|')
    .trim();
}
