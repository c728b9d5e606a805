/** The script of every page, in one file: a page of many small ones waits for each. */
import './contents.ts';
import './copy-link.ts';
import './copy-text.ts';
import './fact-notes.ts';
import './shortcuts.ts';
import './skip.ts';
import './view-settings.ts';

// All of it ran: nothing is to be said of what is missing (src/components/site/Missing.astro).
document.documentElement.dataset['alive'] = '';
