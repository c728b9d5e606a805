import type { Rule } from '../rule.ts';
import { searchTexts } from '../texts.ts';

/** A turn of phrase that an editor strikes out: passive twice over, or translated word by word. */
interface Turn {
  readonly pattern: RegExp;
  readonly why: string;
  readonly instead: string;
}

/** Few and sure: each is hardly ever right in a newspaper. Ordinary passives (‘보도됐다’, ‘알려졌다’) are not among them. */
const turns: readonly Turn[] = [
  {
    pattern: /(?:되어|보여|쓰여|잊혀|불려|불리워|나뉘어|닫혀|읽혀|담겨)[지진질집져졌][가-힣]*/g,
    why: '피동이 겹쳤습니다',
    instead: '되다, 보이다, 쓰이다처럼 한 번만 씁니다',
  },
  {
    pattern: /에 의(?:해서?|하여)(?![가-힣])/g,
    why: '번역 투입니다',
    instead: '한 쪽을 주어로 삼아 ‘이/가 …했다’로 쓰거나 ‘에 따라’로 고쳐 씁니다',
  },
  // Only with its last syllable: ‘집에 있어 못 갔다’ is Korean.
  { pattern: /에 있어서(?![가-힣])/g, why: '번역 투입니다', instead: '‘에서’나 ‘에는’으로 고쳐 씁니다' },
  {
    pattern: /[을를] 가지고 있(?:다|는|었|으며|으나|지|고)[가-힣]*/g,
    why: '번역 투입니다',
    instead: '‘있다’나 ‘갖췄다’로 고쳐 씁니다',
  },
  { pattern: /[가-힣]+에도 불구하고/g, why: '번역 투입니다', instead: '‘-지만’이나 ‘-는데도’로 고쳐 씁니다' },
  {
    pattern: /[을를] 필요로 (?:하|한|했|할|함|합)[가-힣]*/g,
    why: '번역 투입니다',
    instead: '‘…이 필요하다’나 ‘…이 있어야 한다’로 고쳐 씁니다',
  },
  {
    pattern: /[가-힣]*(?:에게|한테)로부터(?![가-힣])|으로부터의/g,
    why: '번역 투입니다',
    instead: '‘에게서’나 ‘의’로 고쳐 씁니다',
  },
  {
    pattern: /고 있는 중(?:이|인|에)[가-힣]*/g,
    why: '번역 투입니다',
    instead: '‘-고 있다’로 고쳐 씁니다',
  },
  {
    pattern: /가장 [^.,]{1,30} (?:중|가운데) 하나(?![가-힣]*씩)/g,
    why: '번역 투입니다',
    instead: '‘손꼽히는’으로 고치거나 몇째인지 적습니다',
  },
  {
    pattern: /에 위치(?:해 있|하고 있|한|하는)[가-힣]*/g,
    why: '번역 투입니다',
    instead: '‘에 있다’로 고쳐 씁니다',
  },
];

/** Finds them in sections, pages of entities and the lines of articles. */
export const wording: Rule = (subject) =>
  turns.flatMap(({ pattern, why, instead }) =>
    searchTexts(subject, pattern).map(({ found, ...place }) => ({
      code: 'wording',
      ...place,
      message: `“${found}”: ${why}.`,
      hint: `${instead}.`,
    })),
  );
