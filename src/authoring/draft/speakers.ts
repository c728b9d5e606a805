import { syllableOf } from '../../korean/syllable.ts';
import type { Sentence } from './sentences.ts';

/** Stems of verbs that report what somebody says, in the past tense. */
const SAID =
  /(?:밝혔|말했|설명했|전했|전망했|내다봤|내다보|예상했|예측했|추산했|추정했|분석했|진단했|평가했|발표했|공시했|보도했|강조했|덧붙였|주장했|지적했|관측했|언급했|보고했|약속했|제시했|내놨|내놓았|공개했|답했|토로했|귀띔했|전해\s왔|밝힌\s바|반박했|풀이했|꼽았|집계했|기록했|측정했|조사했|공지했|호소했|경고했|당부했|예고했|우려했|기대했|보고\s있|봤)(?:다|으며|고|지만|는데)|(?:추산|예상|예측|전망|관측|추정|분석)(?:한다|하고\s있다|하며|하면서)|본다(?=\.)/g;
/** Nouns that close a report: `…는 게 업계의 설명이다`. */
const NOUN =
  /([가-힣A-Za-z0-9·\s]{1,24}?)의\s(?:설명|분석|전망|관측|평가|지적|주장|판단|얘기|이야기|입장|예상|추산|추정|진단|해석|계산|견해)(?:이다|이었다|도\s나온다|이\s나온다|이라고\s했다)/;
/** What a survey or a paper says is said by whoever made it. */
const BY =
  /(?:^|[,.\s])((?:[가-힣A-Za-z0-9·()]+\s){0,4}?[가-힣A-Za-z0-9·()]+?)(?:의|이|가)?\s?(?:(?:\d{1,2}일\s)?(?:낸|발표한|공개한|내놓은|집계한|조사한|펴낸)\s)?(?:[‘'][^’']+[’']\s?)?((?:[가-힣]+\s){0,2}(?:조사|보고서|자료|통계|집계|설문|발표|공시|분석|잠정치|연구)(?:\s?결과)?)?(?:에\s따르면|에\s의하면|을\s보면|를\s보면)/;
/** `통계나래원이 2일 발표한`: a paper's giver. */
const GIVEN =
  /(?:^|[,.\s])((?:[가-힣A-Za-z0-9·]+\s){0,2}?[가-힣A-Za-z0-9·]{2,})[이가]\s(?:(?:지난|오는)\s)?(?:\d{1,2}월\s)?(?:\d{1,2}일\s)?(?:낸|발표한|공개한|내놓은|펴낸|집계한|조사한)\s/;
/** A topic or subject: the words before 은, 는, 이, 가 at a word's end. */
const SUBJECT = /([^\s,\uffff][^,\uffff]*?)(?:은|는|이|가|도)(?=\s)/g;
/** Heads of persons and bodies, with which a subject of a verb of saying ends. */
const HEAD =
  /(?:씨|측|관계자|대표|사장|회장|부회장|이사|전무|상무|본부장|부장|팀장|실장|국장|과장|차관|장관|총재|위원장|위원|연구원|연구위원|선임연구원|수석연구원|센터장|소장|원장|교수|박사|애널리스트|이코노미스트|전문가|기자|의원|시장|지사|대변인|감독|단장|구단주|이사장|총장|청장|서장|조사관|노조|업계|당국|정부|시|군|청|부|처|원|은행|증권|전자|협회|연구소|연구원|재단|공사|공단|위원회|그룹|회사|기업|업체|구단|연맹|병원|대학|대학교|통신|일보|신문|뉴스)$/;

/** What no speaker is: things that are measured, papers, plans. */
const THING =
  /(?:률|율|액|량|값|가격|물가|금리|매출|이익|손실|소비|투자|수출|수입|규모|비용|취업자|이용자|가입자|소비자|인구|시장|수요|공급|생산|비중|기간|불|방안|계획|법|기준|규정|결과|보고서|자료|조사|통계|것|점|주가|^이)$/;
/** A quotation that somebody is said to have spoken: its closing mark and 고, 라며 and the like. */
const SPOKEN = /\uffff{6,}(?=(?:이?라|하)?(?:고|며|면서|는)(?:\s|,))/g;

/**
 * Finds who says a sentence: `…에 따르면`, the subject of a verb of saying, the owner of a noun such as 설명 or 전망.
 * @param before whoever spoke last: `그는`, `덧붙였다` and `이 연구원은` go on from there
 * @returns `who` in the sentence's own words, absent where the paper speaks in its own name; where the verb of saying begins
 */
export function speechOf({ outside }: Sentence, before: string | undefined): { who?: string; verbAt: number } {
  const said = [...outside.matchAll(SAID)].at(-1) ?? [...outside.matchAll(SPOKEN)].at(-1);
  const verbAt = said?.index ?? outside.length;
  const according = BY.exec(outside);
  const source = according && named(according[1] ?? '');
  if (source && !THING.test(source)) return { who: source, verbAt };
  // `보고서에 따르면`, `이에 따르면`: of whoever was named before.
  if (source && before !== undefined) return { who: before, verbAt };
  const given = GIVEN.exec(outside)?.[1];
  const noun = NOUN.exec(outside);
  if (!said) {
    const giver = given === undefined ? undefined : named(given);
    if (giver !== undefined && !THING.test(giver)) return { who: giver, verbAt };
    const owner = noun && named((noun[1] ?? '').split(/(?:것이|게|것은|는)\s/).at(-1) ?? '');
    return owner ? { who: owner, verbAt: noun.index } : { verbAt };
  }
  const who = subjectOf(outside.slice(0, verbAt));
  if (who !== undefined && !/^(?:그|그녀|이들?|그들|이어|또|다만|특히)$/.test(who)) return { who, verbAt };
  return before === undefined ? { verbAt } : { who: before, verbAt };
}

/** Whether a particle fits the sound before it: 이 and 은 after a consonant, so that 가 of 물가 is none. */
const fits = (noun: string, particle: string): boolean => {
  const last = syllableOf(noun.at(-1) ?? '');
  if (last === undefined) return true;
  // 운영하는 and 있는 are verbs.
  if (particle === '는' && /[하되있없리키]$/.test(noun)) return false;
  return last.tail === 0 ? !/[은이]/.test(particle) : !/[는가]/.test(particle);
};

/** The subject of the verb of saying: the one right before it, after what is said, or else the sentence's topic. */
function subjectOf(words: string): string | undefined {
  const close = Math.max(words.lastIndexOf('고 '), words.lastIndexOf('\uffff'));
  const subjects = [...words.matchAll(SUBJECT)].flatMap(({ 1: found = '', index }) => {
    const end = index + found.length;
    const name = fits(found, words[end] ?? '') ? named(found) : undefined;
    return name === undefined ? [] : [{ name, index: end, isTopic: /[은는]/.test(words[end] ?? '') }];
  });
  const late = subjects.findLast(({ index }) => index > close && close >= 0);
  const isBody = ({ name }: { name: string }): boolean => HEAD.test(name);
  const able = subjects.filter(({ name }) => !THING.test(name));
  return [
    late && !THING.test(late.name) ? late : undefined,
    able.find((one) => one.isTopic && isBody(one)),
    able.find(isBody),
    able.find(({ isTopic }) => isTopic),
    able[0],
  ].find((one) => one !== undefined)?.name;
}

/** A name without what stands before it: conjunctions, days, clauses that end in an adnominal form. */
function named(words: string): string | undefined {
  const name = words
    .replace(/^.*?(?:[은는을를에]|에서|으로|하는|했던|다는|라는|지만|면서|으며|하고)\s(?=\S)/, (lead) =>
      /[가-힣]\s/.test(lead) ? '' : lead,
    )
    .replace(/^(?:또|또한|다만|특히|그러나|하지만|반면|한편|이어|이에|앞서|실제로|실제)\s/, '')
    .replace(/^.*\d{1,2}일\s/, '')
    .replace(/[‘’'"“”()]/g, '')
    .trim();
  return name === '' || name.split(/\s/).length > 5 || /^\d/.test(name) ? undefined : name;
}
