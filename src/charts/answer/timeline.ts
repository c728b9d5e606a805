import { withJosa } from '../../text/josa.ts';
import type { Point, Series } from '../series.ts';
import { earliestFirst } from './words.ts';

/** More events of one company than this are told by the first, the last and their number. */
const FEW = 4;

/** The answer of a timeline: all events of one company where they are few, else the span and who had how many. */
export function timelineAnswer(series: Series): string {
  const events = earliestFirst(series.points.filter(({ back }) => !back));
  const [first] = events;
  const last = events.at(-1);
  if (!first || !last) return '';
  const companies = countsOf(events);
  const what = first.metricName;
  if (companies.length === 1 && events.length <= FEW) {
    const [company] = companies;
    const told = events.map((event) => `${event.valueText} ${event.label}`).join(', ');
    return `${company?.name ?? first.label}${company?.topic ?? ''} ${withJosa(told, '을/를', last.reading)} ${what}했다.`;
  }
  const span = `${first.valueText} ${first.label}부터 ${last.valueText} ${last.label}까지 ${withJosa(what, '이/가')} ${events.length}건 이어졌다.`;
  return companies.length > 1 ? `${span} ${shares(companies)}` : span;
}

interface Count {
  name: string;
  /** The topic particle after the name. */
  topic: string;
  number: number;
}

function countsOf(events: readonly Point[]): Count[] {
  const groups = Map.groupBy(events, ({ companyName, label }) => companyName ?? label);
  return [...groups]
    .map(([name, group]) => ({ name, topic: withJosa(name, '은/는').slice(name.length), number: group.length }))
    .toSorted((a, b) => b.number - a.number);
}

/** 메타가 4건으로 가장 많고, 오픈AI가 2건, 앤트로픽이 1건이다. */
function shares([top, ...rest]: readonly Count[]): string {
  if (!top) return '';
  const each = rest.map(({ name, number }) => `${withJosa(name, '이/가')} ${number}건`).join(', ');
  const isTop = rest.every(({ number }) => number < top.number);
  return isTop
    ? `${withJosa(top.name, '이/가')} ${top.number}건으로 가장 많고, ${each}이다.`
    : `${withJosa(top.name, '이/가')} ${top.number}건, ${each}이다.`;
}
