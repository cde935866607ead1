import { register } from 'node:module';

/** Lets packages that were written for bundlers be imported: their relative imports leave out ".js". */
export async function resolve(specifier, context, next) {
  try {
    return await next(specifier, context);
  } catch (error) {
    if (error.code === 'ERR_MODULE_NOT_FOUND' && specifier.startsWith('.')) {
      return next(`${specifier}.js`, context);
    }
    if (error.code === 'ERR_UNSUPPORTED_DIR_IMPORT') {
      return next(`${specifier}/index.js`, context);
    }
    throw error;
  }
}

/** Imports such a package. */
export async function importForBundlers(name) {
  register(import.meta.url);
  return import(name);
}
