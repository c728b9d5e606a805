import type { Rule } from '../rule.ts';
import { searchProse } from './prose-lines.ts';

/** A turn of phrase that an editor strikes out: passive twice over, or translated word by word. */
interface Turn {
  readonly pattern: RegExp;
  readonly why: string;
  readonly instead: string;
}

/** Few and sure: each is hardly ever right in a newspaper. Ordinary passives (‘보도됐다’) are not among them. */
const turns: readonly Turn[] = [
  {
    pattern: /(?:되어지|되어졌|보여지|보여졌|쓰여지|쓰여졌|잊혀지|잊혀졌|불리워)[가-힣]*/g,
    why: '피동이 겹쳤습니다',
    instead: '되다, 보이다, 쓰이다처럼 한 번만 씁니다',
  },
  {
    pattern: /에 (?:있어서|의해서|의하여)(?![가-힣])/g,
    why: '번역 투입니다',
    instead: '‘에서’나 ‘이/가’로 고쳐 씁니다',
  },
  { pattern: /[을를] 가지고 있(?:다|는|으며|고)/g, why: '번역 투입니다', instead: '‘있다’나 ‘갖췄다’로 고쳐 씁니다' },
  { pattern: /[가-힣]+에도 불구하고/g, why: '번역 투입니다', instead: '‘-지만’이나 ‘-는데도’로 고쳐 씁니다' },
  {
    pattern: /[을를] 필요로 (?:하|한|했|합)[가-힣]*/g,
    why: '번역 투입니다',
    instead: '‘…이 필요하다’나 ‘…이 있어야 한다’로 고쳐 씁니다',
  },
  {
    pattern: /[가-힣]*(?:에게|한테)로부터(?![가-힣])|으로부터의/g,
    why: '번역 투입니다',
    instead: '‘에게서’나 ‘의’로 고쳐 씁니다',
  },
];

/** Finds them in sections, pages of entities and the lines of articles. */
export const wording: Rule = (subject) =>
  turns.flatMap(({ pattern, why, instead }) =>
    searchProse(subject, pattern).map(({ found, ...place }) => ({
      code: 'wording',
      ...place,
      message: `“${found}”: ${why}.`,
      hint: `${instead}.`,
    })),
  );
