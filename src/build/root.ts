import { pathToFileURL } from 'node:url';

/** The project's root: every command of it runs there. */
export const projectRoot = pathToFileURL('./');
