import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, where `processes` and `forms` lie. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * All models, forms and decisions below a root, sorted by path.
 *
 * @return {{ path: string, stem: string, kind: string, text: string, hash: string }[]} path relative to the root with
 *   forward slashes, kind is the extension without its dot, hash the SHA-256 of the file in hex
 */
export function readSources(root) {
  return ['processes', 'forms']
    .map((folder) => join(root, folder))
    .filter(existsSync)
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => join(folder, file)))
    .filter((file) => ['.bpmn', '.dmn', '.form'].includes(extname(file)))
    .map((file) => readSource(root, file))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function readSource(root, file) {
  const bytes = readFileSync(file);
  return {
    path: relative(root, file).split(sep).join('/'),
    stem: basename(file, extname(file)),
    kind: extname(file).slice(1),
    text: bytes.toString('utf8'),
    hash: createHash('sha256').update(bytes).digest('hex')
  };
}
