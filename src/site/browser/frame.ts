/** The script of every page, in one file: a page of many small ones waits for each. */
import './shortcuts.ts';
import './view-settings.ts';
