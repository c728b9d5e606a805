import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../support/browser.ts';
import {
  faintFields,
  focusProblems,
  headingProblems,
  landmarkProblems,
  overflowProblems,
  smallTargets,
} from '../support/page-audit.ts';
import { pageOfEachKind, siteAddress } from '../support/site.ts';
import { siteBase } from '../unit/charts/bases.ts';

// What axe cannot see (docs/accessibility.md): run over one page of each kind, the fullest one.

const kinds = pageOfEachKind();
const at = (path: string): string => siteAddress() + path.slice(1);
const wide = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 360, height: 740 } };

/** What a check finds wrong with the page that is open. */
type Check = (page: Page, path: string) => Promise<string[]>;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Opens every kind of page once in one window and gives what each check finds, as `path: problem`. */
async function audit<Name extends string>(
  options: Parameters<Browser['newContext']>[0],
  checks: Record<Name, Check>,
): Promise<Record<Name, string[]>> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const names = Object.keys(checks) as Name[];
  const found = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, string[]>;
  for (const { path } of kinds) {
    await page.goto(at(path));
    for (const name of names) found[name].push(...(await checks[name](page, path)).map((words) => `${path}: ${words}`));
  }
  await context.close();
  return found;
}

/** What overflows while the reader's own style holds. */
async function withStyle(page: Page, css: string): Promise<string[]> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
  const problems = await page.evaluate(overflowProblems);
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  return problems;
}

/** From the first press of Tab on, what has the focus is to be seen. */
const focus: Check = async (page) => {
  await page.keyboard.press('Tab');
  return page.evaluate(focusProblems);
};

const names: Check = async (page) => {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.flatMap(({ ignored, role, name, properties = [] }) => {
    const kind = String(role?.value ?? '');
    const words = String(name?.value ?? '').trim();
    if (ignored || (!roles.has(kind) && !properties.some((property) => property.name === 'focusable'))) return [];
    if (kind === 'RootWebArea' || kind === 'main') return [];
    if (words === '') return mayBeNameless.has(kind) ? [] : [`a ${kind} without a name`];
    return isKorean(words) ? [] : [`not Korean: ${kind} “${words}”`];
  });
};
const roles = new Set([
  ...[
    'button',
    'link',
    'textbox',
    'searchbox',
    'combobox',
    'radio',
    'checkbox',
    'listbox',
    'option',
    'DisclosureTriangle',
  ],
  ...['image', 'img', 'application', 'navigation', 'search', 'dialog', 'table', 'group', 'figure', 'region'],
]);
const mayBeNameless = new Set(['group', 'figure', 'image', 'img', 'table', 'option']);
const base = siteBase();
const latin = new Set([
  ...[...base.entities.values()].flatMap(({ name, en, aliases }) => [name, en, ...aliases]),
  ...['RSS', 'CSV', 'JSON', 'SVG', 'PNG', 'X', '#', '?'],
]);
const isKorean = (name: string): boolean =>
  /\p{Script=Hangul}/u.test(name) || !/[a-z]{2}/i.test(name) || latin.has(name);

/** What is said of a control beside its name. */
const attributes: Check = (page) =>
  page.evaluate(() =>
    ['title', 'placeholder', 'aria-roledescription', 'aria-valuetext', 'aria-description'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)]
        .map((element) => element.getAttribute(name) ?? '')
        .filter((words) => !/\p{Script=Hangul}/u.test(words))
        .map((words) => `${name}="${words}"`),
    ),
  );

describe('on a wide screen', () => {
  let found: Record<'headings' | 'landmarks' | 'targets' | 'fields' | 'attributes' | 'focus' | 'names', string[]>;
  beforeAll(async () => {
    found = await audit(wide, {
      headings: (page) => page.evaluate(headingProblems),
      landmarks: async (page, path) => (path.endsWith('/embed/') ? [] : page.evaluate(landmarkProblems)),
      targets: (page) => page.evaluate(smallTargets),
      fields: (page) => page.evaluate(faintFields),
      attributes,
      focus,
      names,
    });
  });

  test('a page has one heading of the first level and skips none', () => {
    expect(found.headings).toEqual([]);
  });
  test('landmarks are there once and named', () => {
    expect(found.landmarks).toEqual([]);
  });
  test('Tab goes down the page as the eye does, and what it reaches is seen', () => {
    expect(found.focus).toEqual([]);
  });
  test('every control has a name, in Korean but for the names of things', () => {
    expect(found.names).toEqual([]);
  });
  test('what is said of a control beside its name is Korean too', () => {
    expect(found.attributes).toEqual([]);
  });
  test('the edge of every field is seen', () => {
    expect(found.fields).toEqual([]);
  });
  test('targets are 24 px each way, or stand apart', () => {
    expect(found.targets).toEqual([]);
  });
});

describe('on a phone', () => {
  let found: Record<'targets' | 'focus' | 'spacing' | 'larger', string[]>;
  beforeAll(async () => {
    found = await audit(phone, {
      targets: (page) => page.evaluate(smallTargets),
      focus,
      // WCAG 2.2, 1.4.12: the spacing that a reader may ask for.
      spacing: (page) =>
        withStyle(
          page,
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
        ),
      larger: (page) => withStyle(page, 'html { font-size: 200% !important }'),
    });
  });

  test('targets are 24 px each way, or stand apart', () => {
    expect(found.targets).toEqual([]);
  });
  test('Tab goes down the page as the eye does, and what it reaches is seen', () => {
    expect(found.focus).toEqual([]);
  });
  test('with the spacing that a reader may ask for nothing is cut off', () => {
    expect(found.spacing).toEqual([]);
  });
  test('with letters twice as large nothing is cut off or pushed out', () => {
    expect(found.larger).toEqual([]);
  });
});

describe('enlarged', () => {
  test('four times, nothing scrolls sideways, and what stands still leaves two thirds of the screen', async () => {
    const { problems } = await audit(
      { viewport: { width: 320, height: 256 } },
      {
        problems: async (page) => [
          ...(await page.evaluate(overflowProblems)),
          ...(await page.evaluate(() =>
            [...document.querySelectorAll<HTMLElement>('body *')]
              .filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position))
              .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height > 256 / 3)
              .map((element) => `stands in the way: ${element.outerHTML.slice(0, 90)}`),
          )),
        ],
      },
    );
    expect(problems).toEqual([]);
  });
});

describe('what readers ask of their devices', () => {
  test('with reduced motion nothing moves by itself', async () => {
    const moving: Check = async (page) => {
      await page.mouse.wheel(0, 400);
      return page.evaluate(() => [
        ...document
          .getAnimations()
          // How far the reader has come moves with the page and not by itself.
          .filter(({ timeline }) => timeline instanceof DocumentTimeline)
          .map((animation) => `moves: ${(animation.effect as KeyframeEffect).target?.outerHTML.slice(0, 90)}`),
        ...(getComputedStyle(document.documentElement).scrollBehavior === 'smooth' ? ['scrolls by itself'] : []),
      ]);
    };
    expect((await audit({ ...wide, reducedMotion: 'reduce' }, { moving })).moving).toEqual([]);
  });

  test('with forced colours the kind that the search is filtered by is seen', async () => {
    const context = await browser.newContext({ ...wide, forcedColors: 'active' });
    const page = await context.newPage();
    await page.goto(at('/search/?q=openai'));
    // Names answer first, with fewer kinds.
    await page.locator('[data-search-state="done"] [data-search-kinds] [aria-current]').waitFor();
    const looks = await page.locator('[data-search-kinds] a').evaluateAll((links) =>
      links.map((link) => {
        const { color, backgroundColor, textDecorationLine } = getComputedStyle(link);
        return {
          current: link.hasAttribute('aria-current'),
          look: [color, backgroundColor, textDecorationLine].join(),
        };
      }),
    );
    await context.close();
    const [current] = looks.filter((one) => one.current);
    expect(looks.length).toBeGreaterThan(2);
    expect(looks.filter(({ look }) => look === current?.look)).toEqual([current]);
  });

  test('with forced colours the marks of figures are seen', async () => {
    const context = await browser.newContext({ ...wide, forcedColors: 'active' });
    const page = await context.newPage();
    await page.goto(at('/articles/ai-model-race-2/'));
    const colours = await page.evaluate(() =>
      [...document.querySelectorAll('.about .vouched path')].map((path) => [
        getComputedStyle(path).fill,
        getComputedStyle(document.body).backgroundColor,
      ]),
    );
    await context.close();
    expect(colours.length).toBeGreaterThan(0);
    for (const [mark, ground] of colours) expect(mark).not.toBe(ground);
  });
});
