import { pickJosa } from '../../korean/josa.ts';
import { unwanted } from '../../schema/style.ts';
import type { Rule } from '../rule.ts';
import { searchTexts } from '../texts.ts';

/**
 * Turns of phrase that an editor strikes out, by what is wrong with them, and what is written instead. Few and sure: each is
 * hardly ever right in a newspaper. Ordinary passives (‘보도됐다’, ‘알려졌다’) are not among them.
 */
const turns: Readonly<Record<string, readonly (readonly [pattern: RegExp, instead: string])[]>> = {
  '피동이 겹쳤습니다': [
    [
      /(?:되어|보여|쓰여|잊혀|불려|불리워|나뉘어|닫혀|읽혀|담겨)[지진질집져졌][가-힣]*/g,
      '되다, 보이다, 쓰이다처럼 한 번만 씁니다',
    ],
  ],
  '번역 투입니다': [
    [/에 의(?:해서?|하여)(?![가-힣])/g, '한 쪽을 주어로 삼아 ‘이/가 …했다’로 쓰거나 ‘에 따라’로 고쳐 씁니다'],
    // Only with its last syllable: ‘집에 있어 못 갔다’ is Korean.
    [/에 있어서(?![가-힣])/g, '‘에서’나 ‘에는’으로 고쳐 씁니다'],
    [/[을를] 가지고 있(?:다|는|었|으며|으나|지|고)[가-힣]*/g, '‘있다’나 ‘갖췄다’로 고쳐 씁니다'],
    [/[가-힣]+에도 불구하고/g, '‘-지만’이나 ‘-는데도’로 고쳐 씁니다'],
    [/[을를] 필요로 (?:하|한|했|할|함|합)[가-힣]*/g, '‘…이 필요하다’나 ‘…이 있어야 한다’로 고쳐 씁니다'],
    [/[가-힣]*(?:에게|한테)로부터(?![가-힣])|으로부터의/g, '‘에게서’나 ‘의’로 고쳐 씁니다'],
    [/고 있는 중(?:이|인|에)[가-힣]*/g, '‘-고 있다’로 고쳐 씁니다'],
    [/가장 [^.,]{1,30} (?:중|가운데) 하나(?![가-힣]*씩)/g, '‘손꼽히는’으로 고치거나 몇 번째인지 적습니다'],
    [/에 위치(?:해 있|하고 있|한|하는)[가-힣]*/g, '‘에 있다’로 고쳐 씁니다'],
  ],
};

/** The words of the list in `content/style.yaml`, but in what is quoted. */
const words: Rule = (subject) =>
  subject.content.style.words
    .filter((word) => !word.interface)
    .flatMap(({ use, not }) =>
      searchTexts(subject, unwanted(not)).map(({ found, ...place }) => ({
        code: 'wording',
        ...place,
        message: `“${found}”: 쓰지 않는 말입니다.`,
        hint: `‘${use}’${pickJosa(use, '으로/로')} 씁니다.`,
      })),
    );

export const wording: Rule = (subject) => [
  ...words(subject),
  ...Object.entries(turns).flatMap(([why, those]) =>
    those.flatMap(([pattern, instead]) =>
      searchTexts(subject, pattern).map(({ found, ...place }) => ({
        code: 'wording',
        ...place,
        message: `“${found}”: ${why}.`,
        hint: `${instead}.`,
      })),
    ),
  ),
];
