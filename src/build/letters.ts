/** A face of the site's fonts: what text, small headings and labels, and large headings are set in. */
export type FaceName = 'text' | 'bold' | 'headline';
export const faceNames: readonly FaceName[] = ['text', 'bold', 'headline'];

/** The letters that a page sets in each face: those in sight once it is there, and those of what is closed or never painted. */
export type Letters = Readonly<Record<FaceName, Readonly<Record<'shown' | 'closed', Set<string>>>>>;

const token =
  /<!--[\s\S]*?-->|<(script|style|template)\b[\s\S]*?<\/\1>|<(\/?)([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|([^<]+)/gi;
const withoutEnd = /^(?:area|base|br|col|hr|img|input|link|meta|source|wbr)$/;
/** What style sheets set in another face than the text's; one missing here costs a page a slice of rare letters. */
const large = /^h[12] |\sclass="[^"]*\b(?:chart-question|name|value)\b/;
const small = /^(?:h[34]|strong|b|summary|caption) |\sclass="[^"]*\b(?:figure|go)\b/;
/** What is set as text where its like is not: headings that are labels. */
const plain = /\sclass="[^"]*\blabel\b/;
const closing = /^dialog |\s(?:popover|hidden)\b|\sclass="[^"]*\bvisually-hidden\b/;
/** What stands open in the margin of wide screens, though it is a sheet on narrow ones. */
const note = /\sclass="about\b/;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/**
 * Reads the letters of a built page. Its HTML is Astro's, with an end for every element that has one.
 * @param known texts that were read before: they are passed over, and others are added
 */
export function lettersOfPage(html: string, known?: Set<string>): Letters {
  const none = (): Letters[FaceName] => ({ shown: new Set(), closed: new Set() });
  const letters = { text: none(), bold: none(), headline: none() };
  const open: { face: FaceName; closed: boolean; folded: boolean }[] = [];
  for (const [, , end, name = '', attributes = '', text] of html.slice(html.indexOf('<body')).matchAll(token)) {
    const around = open.at(-1) ?? { face: 'text', closed: false, folded: false };
    // What an empty field says stands there as text does: that of the search on every page.
    const [, inField = ''] = /\splaceholder="([^"]*)"/.exec(attributes) ?? [];
    addLetters(letters.text.shown, decoded(inField));
    if (text !== undefined) {
      const seen = `${around.face} ${text}`;
      if (known?.has(seen)) continue;
      known?.add(seen);
      addLetters(letters[around.face][around.closed ? 'closed' : 'shown'], decoded(text));
    } else if (end) open.pop();
    else if (name && !withoutEnd.test(name) && !attributes.endsWith('/')) {
      const tag = `${name} ${attributes}`;
      open.push({
        face: plain.test(tag) ? 'text' : large.test(tag) ? 'headline' : small.test(tag) ? 'bold' : around.face,
        closed: around.closed || (closing.test(tag) && !note.test(tag)) || (around.folded && name !== 'summary'),
        folded: name === 'details' && !/\sopen\b/.test(attributes),
      });
    }
  }
  return letters;
}

/** Adds the letters of a text that a font draws, in NFC. */
export function addLetters(letters: Set<string>, text: string): void {
  for (const letter of text.normalize('NFC')) if (letter >= ' ') letters.add(letter);
}

const decoded = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name = '') =>
    hex || decimal
      ? String.fromCodePoint(Number.parseInt(hex ?? decimal ?? '', hex ? 16 : 10))
      : (named[name] ?? whole),
  );
