/** What the build needs of the search; pages and scripts import what they use from its own file. */
export { makeSearch, SearchIndexError, searchFolder, writeSearchFiles } from './write.ts';
