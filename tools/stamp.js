/**
 * The line that says from which files a page or picture was made.
 *
 * @param sources every file whose content shows in it
 */
export function stamp(sources) {
  const made = sources.map(({ path, hash }) => `${path} sha256:${hash}`);
  return `Made by "npm run pictures" from ${made.join(', ')}`;
}

/** The same as a comment of Markdown, HTML and SVG. */
export function comment(sources) {
  return `<!-- ${stamp(sources)} -->`;
}
