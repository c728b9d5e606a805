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
