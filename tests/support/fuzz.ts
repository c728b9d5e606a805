import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { launch, watch } from './browser.ts';
import { hostileQueries, hostileTexts } from './hostile.ts';
import { siteAddress } from './site.ts';

// Places that read an address, what the browser keeps, or a message are given what means ill or nonsense.

/** A place that reads something from outside, and how one case is brought to it without loading the page anew. */
interface Place {
  /** The page, from the site's address on. */
  path: string;
  /** Runs in the page: gives it one case. Settles when the page has taken it in. */
  give: (value: string) => Promise<void>;
  /** Whether each case needs the page loaded anew, with the value kept by the browser before. */
  reload?: boolean;
}

/** Gives a case as the whole query of the page's address. */
const asQuery = async (value: string): Promise<void> => {
  history.replaceState(null, '', `?${value.replaceAll('#', '')}`);
  dispatchEvent(new PopStateEvent('popstate'));
  await new Promise((done) => setTimeout(done, 10));
};

/** Every place, by name. What runs in the page is written out in it: functions do not travel with their surroundings. */
const places = {
  'the query of the search page': {
    path: 'search/',
    async give(value) {
      history.replaceState(null, '', `?q=${encodeURIComponent(value.toWellFormed())}`);
      dispatchEvent(new PopStateEvent('popstate'));
      await new Promise((done) => setTimeout(done, 10));
    },
  },
  'the whole address of the search page': {
    path: 'search/',
    give: asQuery,
  },
  'the address of a chart': {
    path: 'charts/valuation/',
    give: asQuery,
  },
  'the address of the list of facts': {
    path: 'facts/',
    give: asQuery,
  },
  'fragments of the article': {
    path: 'articles/ai-model-race-2/',
    async give(value) {
      location.hash = value;
      await new Promise((done) => setTimeout(done, 5));
    },
  },
  'messages to an embed': {
    path: 'charts/valuation/embed/',
    async give(value) {
      let data: unknown = value;
      try {
        data = JSON.parse(value);
      } catch {
        // A text is a message, too.
      }
      postMessage(data, '*');
      postMessage({ type: 'jatdae:height', height: value, __proto__: { polluted: 1 } }, '*');
      await new Promise((done) => setTimeout(done, 0));
    },
  },
  'what the browser keeps': {
    path: 'search/',
    reload: true,
    async give(value) {
      for (const key of ['theme', 'size', 'recent-searches']) localStorage.setItem(`jatdae:${key}`, value);
      sessionStorage.setItem('jatdae:state', value);
    },
  },
} as const satisfies Record<string, Place>;
export type PlaceName = keyof typeof places;
export const placeNames = Object.keys(places) as PlaceName[];

/** Texts from hostile pieces, from whole queries, from any Unicode, from JSON; the same for the same seed. */
export function hostileSample(count: number, seed: number): string[] {
  const piece = fc.constantFrom(...hostileTexts);
  const text = fc.oneof(
    piece,
    fc.constantFrom(...hostileQueries),
    fc
      .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 6 })
      .map((all) => all.join('')),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .tuple(fc.constantFrom('q', 'kind', 'as', 'focus', 'status', 'theme', 'table', 'sort', 'metric'), piece)
      .map((pair) => pair.join('=')),
    fc.json({ maxDepth: 4 }),
    piece.map((one) => one.repeat(40)),
  );
  return fc.sample(text, { numRuns: count, seed });
}

/**
 * Gives a place many cases, one after another.
 * @throws where the page throws, breaks its policy, asks another host, gets a node that could act, runs a script, or hangs
 */
export async function fuzz(name: PlaceName, cases: readonly string[]): Promise<void> {
  const browser: Browser = await launch();
  const page = await (await browser.newContext()).newPage();
  try {
    const { path, give, reload }: Place = places[name];
    await page.addInitScript(() => {
      Object.assign(globalThis, { alert: () => Object.assign(globalThis, { ran: true }) });
    });
    await page.goto(siteAddress() + path, { waitUntil: 'networkidle' });
    // What a page asks for ahead once the browser has it, the fonts, stands in it from the second visit on.
    if (reload) await page.reload({ waitUntil: 'networkidle' });
    const before = await census(page);
    const problems = watch(page, siteAddress());
    for (const value of cases) {
      const said = `${name}: ${JSON.stringify(value)}`;
      await withinReason(page.evaluate(give, value), said);
      if (reload) await withinReason(page.reload(), said);
      expect(problems, said).toEqual([]);
      expect(await withinReason(census(page), said), said).toEqual(before);
    }
  } finally {
    await browser.close();
  }
}

/** What of a page could act, how many of each; whether a script of ours not meant to run ran; whether prototypes are clean. */
const census = (page: Page): Promise<Record<string, unknown>> =>
  page.evaluate(() => {
    const acting = [
      'script',
      'img',
      'iframe',
      'object',
      'embed',
      // The search page asks ahead for its own files where its address asks for something, and its scripts for their parts.
      `link:not([href^="/search-index/"], [rel="modulepreload"]:is([href^="/_astro/"], [href^="${location.origin}/_astro/"]))`,
      'style',
      'base',
      'meta',
      'form',
      'svg',
      'video',
    ];
    const handlers = [...document.querySelectorAll('*')].filter((element) =>
      element.getAttributeNames().some((attribute) => attribute.startsWith('on')),
    );
    return {
      ...Object.fromEntries(acting.map((tag) => [tag, document.querySelectorAll(tag).length])),
      handlers: handlers.length,
      ran: Reflect.has(globalThis, 'ran'),
      polluted: 'polluted' in {},
      odd: [...document.querySelectorAll('a[href]')].filter((link) =>
        /^\s*(?:javascript|data):/i.test(link.getAttribute('href') ?? ''),
      ).length,
    };
  });

/** A page that does not answer within ten seconds is in a loop. */
async function withinReason<T>(answer: Promise<T>, said: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`no answer within ten seconds: ${said}`)), 10_000);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
