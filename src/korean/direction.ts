/** Which way the words around an amount point; `either` for a mark that is read both ways. */
export type Direction = 'up' | 'down' | 'either';

const particle = '(?:이|가|은|는|을|를|의|에|도|씩|이나|나)?';
const bound =
  '이상|이하|미만|초과|넘게|넘는|넘어|웃도는|가까이|가까운|달하는|육박하는|가량|정도|안팎|남짓|쯤|내외|수준|대|만큼';
const adverb = '크게|소폭|대폭|더|또|다시|훌쩍|급격히|가파르게|꾸준히|뚜렷이';
const between = new RegExp(
  `^(?:\\s*${particle}\\s*(?:${bound}|${adverb})(?![가-힣]*로\\s))*\\s*(?:${particle}(?=\\s))?\\s*`,
);

const downAfter =
  /^(?:감소|감축|감액|줄[었어고며인였이은던게여]|하락|떨어|떨궜|내리|내렸|내려|내린|낮아|낮춰|급감|급락|축소|쪼그라|뒷걸음|역성장|위축|빠졌|빠지|깎|삭감|인하|후퇴|내림세|꺾[였이인]|미끄러|주저앉|순감|밑[지졌진]|손해|(?:영업|순|당기순)?(?:손실|적자)|[↓▼▽])/;
const upAfter =
  /^(?:증가|증액|증대|늘[었어고며린렸리은던게려]|상승|올랐|올라|오르|오른(?!쪽)|올렸|올린|올리|뛰|뛴|급증|급등|치솟|확대|성장|불어|불었|커[졌지]|높아|높여|높였|인상|오름세|순증|(?:영업|순|당기순)?(?:이익|흑자)|[↑▲])/;
/** Adjectives that say by how much more or less: 18.3% 싼, 24%나 낮다. Behind a topic they judge: 6980원은 비싸다. */
const than = new RegExp(
  `^(?:\\s*(?:이나|나)?\\s*(?:${bound}|${adverb})(?![가-힣]*로\\s))*(?:이나|나)?\\s*(?:(낮[은았게고다]|싸[다졌지게고]|싼(?![가-힣])|저렴|적[은었다])|높[은았게고다]|비[싸싼]|많[은았다])`,
);
const loss =
  '(?:적자|손실|(?:감소|하락|인하|축소)\\s?(?:율|률|폭)|낙폭)(?:액|\\s?규모|\\s?폭)?(?:이|가|은|는|을|를|도)?\\s*';
/** When the loss was, between it and the amount: 적자가 지난해 3분기 261억원에서 올해 3분기 92억원으로. */
const time = '(?:(?:지난\\s?해|작년|올해|전년)\\s?)?(?:(?:같은\\s기간|동기|[1-4]분기|[상하]반기)\\s?)?';
const lossBefore = new RegExp(`${loss}${time}(?:약|거의|최소|최대)?\\s*$`);
/** What a loss came to from another: 적자가 261억원에서 [92억원]으로. */
const lossFrom = new RegExp(`${loss}${time}\\S+(?:\\s\\S+)?에서\\s*${time}(?:약\\s*)?$`);
/** A level at which gains turn to losses, or back: 217억원으로 흑자 전환했다. */
const turned = /^\s*으?로\s(흑자|적자)(?:로)?\s?(?:전환|돌아|바뀌)/;
const lessLoss = /^(?:감소|감축|줄|축소|낮|개선)/;
/** A level, not a change: 9조원으로 줄었다. */
const level =
  /^(?:대|가량|정도|수준|선|이상|이하|안팎|쯤)*\s*(?:으로|로|에서|까지|에(?!\s(?:가까|육박|달하)))(?![가-힣])/;

/** The sign written right before the digits. ▲ is up in newspapers, △ is minus in accounts and up in newspapers. */
const signs: readonly (readonly [RegExp, Direction])[] = [
  [/(?:(?<![\p{L}\p{N}%)~])[-−]|마이너스\s?(?:\(-\)\s?)?|(?<![가-힣])영하\s?|[▼▽↓]\s?)$/u, 'down'],
  [/△\s?$/, 'either'],
  [/(?:(?<![\p{L}\p{N}])\+|플러스\s?|(?<![가-힣])영상\s?|[▲↑])$/u, 'up'],
];

/**
 * Gives which way an amount is said to go: a sign or mark before it (`-12.1%`, `마이너스 1조원`, `▼12.1%`), a loss before it
 * (`영업손실 1조원`), a verb or noun right after it (`12.1% 감소`, `12.1% 넘게 줄었다`, `1조원 적자`). A level is no change:
 * `9조원으로 줄었다` points nowhere, `217억원으로 흑자 전환` up. A loss that shrinks points up.
 *
 * @param before the text in front of the amount
 * @param after the text behind its unit
 */
export function directionOf(before: string, after: string): Direction | undefined {
  const written = signs.find(([pattern]) => pattern.test(before))?.[1];
  const said = changeAfter(after);
  if (lossBefore.test(before) || (said === undefined && lossFrom.test(before)))
    return said === 'down' && lessLoss.test(after.replace(between, '')) ? 'up' : 'down';
  if (written === 'down' && said === 'up')
    return /^(?:영업|순|당기순)?이익/.test(after.replace(between, '')) ? 'down' : 'up';
  if (written === 'either') return said ?? 'either';
  return written ?? said;
}

function changeAfter(after: string): Direction | undefined {
  const turn = turned.exec(after)?.[1];
  if (turn) return turn === '흑자' ? 'up' : 'down';
  if (level.test(after)) return undefined;
  const compared = than.exec(after);
  if (compared) return compared[1] ? 'down' : 'up';
  const rest = after.replace(between, '');
  if (downAfter.test(rest)) return 'down';
  return upAfter.test(rest) ? 'up' : undefined;
}

/** Tells whether the name of a metric counts downwards itself (영업손실, 감소율), so that a positive value is a loss. */
export const countsDown = (metric: string): boolean => /손실|적자|감소|하락|낙폭|인하|감축|삭감|할인/.test(metric);
