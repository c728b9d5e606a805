/** How the worker's store is laid out, for the worker that fills it and the page that lists it. */

/** Pages as they were read, by their address without query and fragment. */
export const PAGES = 'jatdae-pages';
/** What pages are made of: files whose names hold a hash of their content. */
export const FILES = 'jatdae-files';
/** How both are asked: `Vary` tells of compression only, which a kept answer has no more. */
export const match = { ignoreVary: true } as const;

/** Headers put on a kept page: its title (percent-encoded), when it was kept (ISO 8601), by which deployment's worker. */
export const TITLE = 'x-jatdae-title';
export const KEPT_AT = 'x-jatdae-kept-at';
export const DEPLOYMENT = 'x-jatdae-deployment';

/** The path of the page that is shown where there is neither a line nor a kept page, base left out. */
export const OFFLINE_PAGE = '/offline/';
