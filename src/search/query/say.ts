import { compareKorean } from '../../korean/collate.ts';
import { withJosa } from '../../korean/josa.ts';
import { longest, type Reading, type Unit } from '../language/understand.ts';
import type { Direct } from './direct.ts';

/** How a name was recognised and is worth saying. */
const bold = new Set(['keyboard', 'initials', 'typo']);

function takenFor(unit: Unit): string | undefined {
  if (unit.as === 'name') return unit.matches.slice(0, 1).find(({ way }) => bold.has(way))?.shown;
  return unit.as === 'word' && unit.match.way === 'keyboard' ? unit.match.words[0]?.stem : undefined;
}

/**
 * What is said about how a query was read: what it was taken for, and what was typed (`dhvms → 오픈`); what the site does not
 * know, in sentences; what might be meant (`혹시 메타?`), with the query that asks for it.
 */
export function say(reading: Reading, direct?: Direct) {
  const taken = reading.units.flatMap((unit) => {
    const as = takenFor(unit);
    return as === undefined
      ? []
      : [{ typed: unit.text, as, sentence: `${unit.text} → ${withJosa(as, '으로/로')} 찾았습니다` }];
  });
  const isTold = (text: string): boolean => direct?.missing.some((sentence) => sentence.includes(` ${text} `)) ?? false;
  const unknown = reading.units.flatMap((unit) =>
    (unit.as === 'unknown' && !reading.begins && !isTold(unit.text)) ||
    unit.as === 'version' ||
    (unit.as === 'word' && unit.form)
      ? [notHere(unit.text)]
      : [],
  );
  const isCut = reading.query.length >= longest ? [`긴 글은 앞의 ${longest}자로 찾습니다.`] : [];
  const missing = [...unknown, ...(direct?.missing ?? []), ...isCut];
  const questions = reading.units.flatMap((unit) =>
    near(unit).map((text) => {
      const query = reading.units.map((other) => (other === unit ? text : other.text)).join(' ');
      return { text, query };
    }),
  );
  return { taken, missing, questions };
}

/** That something, as it was typed, is not on the site: the particle follows how it is read, not the quotation mark. */
export const notHere = (text: string): string =>
  `‘${text}’${withJosa(text, '은/는').slice(text.length)} 이 사이트에 없습니다.`;

/** What a unit might have been meant for. */
function near(unit: Unit): string[] {
  if (unit.as === 'word') return unit.form ? [unit.form] : [];
  if (unit.as === 'unknown') return [...(unit.form ? [unit.form] : []), ...unit.near.map(({ name }) => name.text)];
  if (unit.as === 'version') {
    // One name a version, in the order of the numbers.
    const byThing = new Map(unit.siblings.toReversed().map((name) => [name.things[0], name.text]));
    return [...byThing.values()].sort(compareKorean);
  }
  return [];
}
