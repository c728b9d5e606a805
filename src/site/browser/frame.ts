/** The script of every page, in one file: a page of many small ones waits for each. */
import './contents.ts';
import './copy-link.ts';
import './fact-cards.ts';
import './shortcuts.ts';
import './view-settings.ts';
