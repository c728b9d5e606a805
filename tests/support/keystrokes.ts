import type { Browser, CDPSession, Page } from 'playwright-core';
import { givenNames } from '../../src/facts/names.ts';
import { getBase } from '../../src/validate/base.ts';
import { isHangul, pick, random, runsOf, toHangul, toKeys } from '../unit/search/typing.ts';
import { siteAddress } from './site.ts';

/** What a reader sees once the page has answered a keystroke. */
export interface Seen {
  readonly typed: string;
  readonly hits: number;
  readonly first: string | undefined;
  readonly suggestions: number;
}

/** The text in the box after each key, typed in the layout of its letters, as es-hangul puts keys together; undefined where it cannot. */
function stagesOf(text: string): string[] | undefined {
  const stages: string[] = [];
  let before = '';
  for (const word of text.split(' ')) {
    for (const run of runsOf(word)) {
      const keys = isHangul(run) ? toKeys(run) : run;
      for (let count = 1; count <= keys.length; count++) {
        const part = isHangul(run) ? toHangul(keys.slice(0, count)) : keys.slice(0, count);
        if (part === undefined) return undefined;
        stages.push(before + part);
      }
      before += run;
    }
    before += ' ';
  }
  return before.trim() === text ? stages : undefined;
}

/** So many keys and more no query of two names has. */
const longest = 16;

/** Names of the site, then a name with another behind it, as many as are wanted, the same every time. */
export function typedQueries(count: number): string[] {
  const entities = [...getBase().entities.values()];
  const names = [...new Set(entities.flatMap(givenNames))].filter((name) => stagesOf(name) !== undefined);
  const terms = entities.filter(({ kind }) => kind === 'term').map(({ name }) => name);
  const next = random(16);
  const queries = new Set(names);
  while (queries.size < count) {
    const query = `${pick(names, next)} ${pick(terms, next)}`;
    if ((stagesOf(query)?.length ?? longest) < longest) queries.add(query);
  }
  return [...queries].toSorted(() => next() - 0.5).slice(0, count);
}

/**
 * Types queries on the search page, in several windows at a time.
 * @returns what was typed where, from its second letter on, nothing was found nor offered (`empty`); where results went away and
 *   came back (`gone`); and where what came first did (`back`)
 */
export async function keystrokesOf(browser: Browser, queries: readonly string[], windows: number) {
  const [empty, gone, back]: [string[], string[], string[]] = [[], [], []];
  const left = [...queries];
  const type = async (): Promise<void> => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${siteAddress()}search/`);
    const session = await context.newCDPSession(page);
    const box = page.locator('[data-search-page] input');
    for (let query = left.shift(); query !== undefined; query = left.shift()) {
      await box.fill('');
      const seen = await typeKeys(page, session, query);
      for (const [at, { typed, hits, first, suggestions }] of seen.entries()) {
        const [before, after] = [seen[at - 1], seen[at + 1]];
        if (typed.length > 1 && hits + suggestions === 0) empty.push(`${typed} of ${query}`);
        if (hits === 0 && before?.hits && seen.slice(at).some((later) => later.hits > 0))
          gone.push(`${typed} of ${query}`);
        if (before?.first && before.first === after?.first && first !== before.first) back.push(`${typed} of ${query}`);
      }
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: windows }, type));
  return { empty, gone, back };
}

/** Types with a Korean input method, key by key, and tells after each what is to be seen. */
async function typeKeys(page: Page, session: CDPSession, text: string): Promise<Seen[]> {
  const seen: Seen[] = [];
  let settled = '';
  for (const stage of stagesOf(text) ?? []) {
    // What is being composed is the last syllable; what stands before it is settled.
    const composing = /[ㄱ-ㅣ가-힣]$/.test(stage) ? stage.slice(-1) : '';
    const fixed = stage.slice(0, stage.length - composing.length);
    if (fixed !== settled) await session.send('Input.insertText', { text: fixed.slice(settled.length) });
    if (composing !== '') {
      await session.send('Input.imeSetComposition', { text: composing, selectionStart: 1, selectionEnd: 1 });
    }
    settled = fixed;
    seen.push(await look(page, stage));
  }
  await session.send('Input.insertText', { text: text.slice(settled.length) });
  seen.push(await look(page, text));
  return seen;
}

/** Waits until the page has answered what was typed, and where it found nothing for the suggestions. */
const look = (page: Page, typed: string): Promise<Seen> =>
  page.evaluate(async (wanted) => {
    const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
    const root = document.querySelector<HTMLElement>('[data-search-state]');
    const box = document.querySelector<HTMLInputElement>('[data-search-page] input');
    const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
    const start = performance.now();
    while (root?.dataset['searchState'] !== 'done' || root.dataset['searchQuery'] !== wanted) {
      if (performance.now() - start > 20_000) throw new Error(`no answer to ${wanted} with ${box?.value} in the box`);
      await frame();
    }
    const hits = all('[data-search-results] [data-search-hit]');
    const suggestions = (): number => all('[data-search-popup]:not([hidden]) [role="option"]').length;
    const since = performance.now();
    while (hits.length === 0 && suggestions() === 0 && performance.now() - since < 400) await frame();
    return {
      typed: wanted,
      hits: hits.length,
      first: hits[0]?.textContent ?? undefined,
      suggestions: suggestions(),
    };
  }, typed);
