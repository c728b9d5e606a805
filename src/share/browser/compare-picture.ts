import { paint } from '../../charts/draw/mark.ts';
import { shareFrames } from '../../charts/draw/share.ts';
import { fontOf } from '../../charts/draw/text.ts';
import type { Verdict } from '../../facts/compare.ts';
import type { PublishedFact } from '../fact-file.ts';
import { pageCard } from '../picture/page-card.ts';

/**
 * Draws two figures beside one another with what can be told of them, as the build draws the share pictures of pages, and saves it.
 * What does not compare stands in words: lengths beside one another would compare it.
 * @param label what the verdict is called
 */
export async function savePicture(
  pair: readonly [PublishedFact, PublishedFact],
  label: string,
  { result, words }: Verdict,
): Promise<void> {
  const values = pair.flatMap(({ words, drawn }) => (drawn ? { ...words, ...drawn } : []));
  const sources = `${[...new Set(pair.map(({ words }) => words.source))].join('; ')}.`;
  const isTold = result !== 'not-comparable' && values.length === 2;
  const marks = pageCard({
    what: 'page',
    frame: 'share',
    kicker: '숫자 비교',
    ...(isTold ? { values } : { title: label }),
    text: [words, ...(isTold ? [] : pair.map(({ title }) => `${title}.`)), sources].join(' '),
  });
  const texts = marks.filter((mark) => mark.type === 'text');
  await Promise.allSettled(texts.map(({ font, text }) => document.fonts.load(fontOf(font), text)));
  const canvas = Object.assign(document.createElement('canvas'), {
    width: shareFrames.share.width,
    height: shareFrames.share.height,
  });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  paint(context, marks);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('no picture');
  const href = URL.createObjectURL(blob);
  const download = `jatdae-${pair.map(({ fact }) => fact.id).join('-')}.png`;
  Object.assign(document.createElement('a'), { href, download }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
