import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { darkened } from '../../../src/share/picture/dark.ts';
import { draw } from '../../../src/share/picture/draw.ts';
import { registerFonts } from '../../../src/share/picture/fonts.ts';
import type { PagePicture, PictureRequest } from '../../../src/share/picture/request.ts';
import { picture } from '../../../src/share/picture/studio.ts';
import { goldenSeries } from './golden-series.ts';

// Workers take their time where other rooms are at work beside them.
vi.setConfig({ testTimeout: 60_000 });

const bars = goldenSeries['bars'];
if (!bars) throw new Error('no bars');
const request = { what: 'chart', series: bars, frame: 'narrow', theme: 'light', format: 'svg' } as const;
const cache = '.cache/pictures';

it('draws in a worker what is drawn here, byte for byte', async () => {
  registerFonts();
  expect(Buffer.from(await picture(request)).equals(Buffer.from(draw(request)))).toBe(true);
});

it('keeps a picture, and gives the kept one to whoever asks next', async () => {
  const known = new Set(existsSync(cache) ? readdirSync(cache) : []);
  const page: PagePicture = { what: 'page', frame: 'share', kicker: '시험', title: `${Date.now()}`, text: '남긴다.' };
  const first = await picture(page);
  const [file, ...others] = readdirSync(cache).filter((name) => !known.has(name));
  expect(others).toEqual([`${file}.sum`]);
  const { mtimeMs } = statSync(`${cache}/${file}`);
  expect(await picture(page)).toBe(first);
  expect(statSync(`${cache}/${file}`).mtimeMs).toBe(mtimeMs);
  for (const name of [file, ...others]) rmSync(`${cache}/${name}`);
});

it('passes on what goes wrong', async () => {
  const broken = { ...request, series: { ...bars, kind: 'nope' } } as unknown as typeof request;
  await expect(picture(broken)).rejects.toThrow();
});

it('gives the dark picture as the light one in other colours', async () => {
  const text = async (of: PictureRequest): Promise<string> => new TextDecoder().decode(await picture(of));
  expect(await text({ ...request, theme: 'dark' })).toBe(darkened(await text(request)));
});

it('gives each of many who ask at once the picture that they asked for', async () => {
  registerFonts();
  const known = new Set(readdirSync(cache));
  const pages = Array.from(
    { length: 9 },
    (_, i): PagePicture => ({
      what: 'page',
      frame: 'share',
      kicker: '시험',
      title: `${i} ${Date.now()}`,
      text: '함께.',
    }),
  );
  const drawn = await Promise.all(pages.map(picture));
  for (const name of readdirSync(cache)) if (!known.has(name)) rmSync(`${cache}/${name}`);
  expect(drawn.map((bytes, i) => Buffer.from(bytes).equals(Buffer.from(draw(pages[i] ?? request))))).toEqual(
    pages.map(() => true),
  );
});

it('lets go of a picture when two hundred others are done, and then reads it from the cache again', async () => {
  const known = new Set(readdirSync(cache));
  const page: PagePicture = {
    what: 'page',
    frame: 'share',
    kicker: '시험',
    title: `오래 ${Date.now()}`,
    text: '된다.',
  };
  const first = await picture(page);
  const series = { ...bars, kind: 'nope' };
  const others = Array.from({ length: 200 }, (_, i) => ({ ...request, series: { ...series, question: `${i}` } }));
  const [other] = others;
  await Promise.allSettled(others.slice(1).map((one) => picture(one as unknown as PictureRequest)));
  expect(await picture(page)).toBe(first);
  await expect(picture(other as unknown as PictureRequest)).rejects.toThrow();
  const again = await picture(page);
  for (const name of readdirSync(cache)) if (!known.has(name)) rmSync(`${cache}/${name}`);
  expect(again).not.toBe(first);
  expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);
});
