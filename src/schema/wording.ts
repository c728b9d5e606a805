import { z } from 'astro/zod';
import { field, lineSchema } from './common.ts';

/** As many letters and digits of a source may stand in a row: facts carry over from it, sentences do not. */
const MOST_LETTERS = 20;

/** Whether a phrase is a few words: no run of the source's letters, between which … leaves some out, is longer than {@link MOST_LETTERS}. */
export const isPhrase = (text: string): boolean =>
  text.split('…').every((run) => (run.match(/[\p{L}\p{N}]/gu)?.length ?? 0) <= MOST_LETTERS);

const phraseSchema = lineSchema.refine(isPhrase, 'phrase');

/** @param part what is decided otherwise, with its particle */
const reasonFor = (part: string) => field(lineSchema.optional(), `${part} 출처의 말과 달리 정한 이유.`);

/** The source's own words for a fact: phrases of a few words, never a sentence. */
export const wordingSchema = z.strictObject({
  figure: field(
    phraseSchema.optional(),
    '값이나 진술을 적은 말. 사이를 건너뛰면 …로 잇습니다.',
    '1500억달러(약 198조8000억원)',
  ),
  when: field(phraseSchema.optional(), '시점을 적은 말.', '지난 11일'),
  who: field(phraseSchema.optional(), '누가 말했다고 적었는지.', '블룸버그통신 등 주요 외신'),
  verb: field(phraseSchema.optional(), '얼마나 정해진 일인지를 말하는 서술어.', '준비하고 있다고 보도했다'),
  /** Where the editor decided otherwise than the words have it, by part, and why. Korean, shown to readers. */
  otherwise: field(
    z
      .strictObject({
        figure: reasonFor('값을'),
        when: reasonFor('시점을'),
        who: reasonFor('누구의 말인지를'),
        verb: reasonFor('상태를'),
      })
      .optional(),
    '출처의 말과 달리 정한 것과 그 이유. 독자에게 보입니다.',
    { when: '출처의 다른 문단에 날짜가 나온다.' },
  ),
  paragraph: field(z.int().min(1).optional(), '출처의 몇 번째 문단인지. 첫 문단이 1입니다.', 4),
});

export type Wording = z.infer<typeof wordingSchema>;
