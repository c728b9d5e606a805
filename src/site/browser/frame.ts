/** The script of every page, in one file: a page of many small ones waits for each. */
import './contents.ts';
import './copy-link.ts';
import './fact-notes.ts';
import './shortcuts.ts';
import './skip.ts';
import './view-settings.ts';

// What is copied is seen to once something is selected.
document.addEventListener('selectionchange', () => import('./copy-text.ts'), { once: true });

// All of it ran: nothing is to be said of what is missing (src/components/site/Missing.astro).
document.documentElement.dataset['alive'] = '';
