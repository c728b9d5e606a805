import { romanize } from 'es-hangul';
import { stringify } from 'yaml';
import type { Base } from '../../facts/base.ts';
import { nameIndexOf } from '../../facts/names.ts';
import { type Bound, formatAmount } from '../../korean/amount.ts';
import type { AmountMention } from '../../korean/amount-parse.ts';
import type { Read } from '../../korean/analyser.ts';
import { boundsOf, isBand } from '../../korean/bound-words.ts';
import { nth } from '../../korean/counted.ts';
import { countsDown, directionOf } from '../../korean/direction.ts';
import { findNames } from '../../korean/names.ts';
import { sameUnit } from '../../korean/unit-words.ts';
import { AS_OF_SOURCE } from '../../schema/common.ts';
import { isPhrase } from '../../schema/wording.ts';
import { saying, statusOfVerb } from '../../validate/wording.ts';
import { firstFree, idPart } from '../find-place.ts';
import { type FoundFigure, figuresOf } from './figures.ts';
import { measureBefore } from './measures.ts';
import { readWire, type Wire } from './wire.ts';

/** What stands where an author has still to decide; a file with it is an error (`Reading`). */
const todo = (reason: string): string => `TODO: ${reason}`;

/** A file's name of a Korean one: `한빛전자` → `hanbitjeonja`. */
const slugOf = (name: string): string =>
  romanize(name.normalize('NFC'))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '') || 'x';

/** YAML with what is unsure above it. What is undefined is left out. */
const yaml = (value: object, ...doubts: readonly string[]): string =>
  [...doubts.map((reason) => `# ${todo(reason)}`), stringify(value, { lineWidth: 0 })].join('\n');

const comment = (reason: string): string => `{/* ${todo(reason)} */}`;

/** What a draft is made with, and its files as they are made, by their paths. */
interface Desk {
  readonly base: Base;
  readonly files: Map<string, string>;
  readonly read: Read;
  readonly wire: Wire;
}

/**
 * Makes a draft of a reporter's text: its source, a file for each figure with the source's words, stubs of what is not known,
 * and sections that hold the figures and a line of what to write. No sentence of the text is copied. What is unsure is a
 * `TODO` with its reason, and no such file passes the checks.
 *
 * @param slug the article's folder
 * @param text the reporter's text, see `readWire`
 * @param read the morphological analyser, see `loadGaru`
 * @returns the files below the content folder, none of which the base has
 */
export function draftOf(slug: string, text: string, base: Base, read: Read) {
  const wire = readWire(text);
  const desk: Desk = { base, files: new Map(), read, wire };
  const source = writeSource(desk, slug);
  const all = figuresOf(wire, nameIndexOf(base));
  const named = firstBody(wire) ?? all.find(({ who }) => who !== undefined)?.who ?? wire.title.split(/[,…·]/)[0] ?? '';
  const lead = subjectIn(wire.title, base) ?? stubOf(named, desk);
  const items = all.map((found) => ({ of: found.paragraph, text: writeFact(found, source, lead, desk) }));
  writeArticle(slug, source, items, desk);
  return [...desk.files].map(([file, written]) => ({ file, text: written }));
}

/** Writes the file of what was read, and that of who published it where it is not known. Gives the id of the first. */
function writeSource({ base, files, wire }: Desk, slug: string): string {
  const { outlet: name = '', title, authors, date = '' } = wire;
  const known = [...base.sources.values()].find((one) => one.kind === 'outlet' && one.name === name);
  const outlet = known?.id ?? slugOf(name || 'outlet');
  const stub = yaml({ kind: 'outlet', name, en: '' }, '매체의 이름과 영어 이름을 적습니다.');
  if (!known) files.set(`sources/${outlet}.yaml`, stub);
  const id = `${outlet}-${date || slug}`;
  const doubts = [
    ...(date === '' ? ['글에 날짜가 없습니다. 실린 날을 적습니다.'] : []),
    ...(authors.length === 0 ? ['글에 쓴 사람이 없습니다. 기자의 이름을 적습니다.'] : []),
  ];
  files.set(`sources/${id}.yaml`, yaml({ kind: 'report', outlet, title, authors, date }, ...doubts));
  return id;
}

/** The company or model that words name first. */
const subjectIn = (words: string, base: Base): string | undefined =>
  findNames(words, nameIndexOf(base)).find(({ of }) => of.kind === 'company' || of.kind === 'model')?.of.id;

/** The first body that a text speaks of: what stands before the first 은, 는, 이, 가 of its first sentence. */
const firstBody = ({ parts }: Wire): string | undefined =>
  /^(?:[^,\s]+\s){0,2}?([가-힣A-Za-z0-9]{2,12}?)(?:은|는|이|가)\s/.exec(parts[0]?.paragraphs[0]?.text ?? '')?.[1];

/** A stub of a company that is not known, and its id. */
function stubOf(name: string, { files }: Desk): string {
  const id = slugOf(name);
  const doubt = '무엇인지 모르는 이름입니다. 영어 이름과 한 문장 소개를 적습니다.';
  const front = yaml({ name, en: '', summary: '' }, doubt);
  files.set(`companies/${id}.mdx`, `---\n${front}---\n\n${comment('두세 문장으로 소개합니다.')}\n`);
  return id;
}

/**
 * Writes the file of a figure, and those of its unit and its metric where they are not known.
 * @param lead whom the text is about, where a sentence names nobody
 * @returns what it measures, and the figure as the article writes it
 */
function writeFact(found: FoundFigure, source: string, lead: string, desk: Desk): string {
  const { base, files, read, wire } = desk;
  const { figure, amount, also, sentence, at, paragraph, when, date, who, said, verb } = found;
  const doubts: string[] = [];
  const [before, after] = [sentence.slice(0, at), sentence.slice(at + figure.length)];
  const measured = measureBefore(before, read);
  const known = subjectIn(before.slice(-60), base) ?? subjectIn(sentence, base);
  if (known === undefined) doubts.push(`“${figure}”가 누구의 값인지 확실하지 않습니다. 폴더의 이름을 확인합니다.`);
  const subject = known ?? lead;
  const direction = directionOf(before, after);
  const isChange = direction !== undefined && /^(?:%|퍼센트|배)/.test(amount.unitName ?? '');
  const what = `${measured ?? '수치'}${isChange ? ' 증감률' : ''}`;
  const unit = unitOf(amount, desk);
  const metric = metricOf(what, unit, desk);
  doubts.push(
    `“${what}”${measured === undefined ? '가 무엇을 잰 값인지 글에서 읽지 못했습니다' : '를 읽은 것입니다'}. 지표와 기준을 확인합니다.`,
  );
  const bound = boundOf(amount);
  if (isBand(amount.boundHint)) doubts.push('‘대’는 범위입니다. 값을 범위로 적거나 한정을 정합니다.');
  const sign = direction === 'down' && (isChange || /적자|손실/.test(before + after)) && !countsDown(what) ? -1 : 1;
  const value = amount.range ? { min: amount.min, max: amount.max } : sign * amount.min;
  const speaker = who === undefined ? undefined : speakerOf(who, base);
  if (who !== undefined && speaker === undefined)
    doubts.push(`“${who}”의 말입니다. 그 인물이나 매체의 파일을 만들고 attribution에 적습니다.`);
  const isAhead = date !== undefined && wire.date !== undefined && date.slice(0, 4) > wire.date.slice(0, 4);
  const told = statusOfVerb(verb);
  const status = isAhead && told === 'done' ? 'expected' : told;
  if (status !== told) doubts.push('앞날의 일인데 서술어는 끝난 일로 읽힙니다. 상태를 확인합니다.');
  const stated = also.map((one) => [unitOf(one, desk), { value: one.min, bound: boundOf(one) }]);
  const folder = `facts/${subject}/${metric}`;
  const id = firstFree(
    [subject, metric, ...(date === undefined ? [] : [idPart(date)])].join('-'),
    (one) => base.facts.has(one) || files.has(`${folder}/${one}.yaml`),
  );
  // With a verb of saying a day is that of saying (`validate/wording.ts`).
  const time = who !== undefined && saying.test(verb) ? found.saidWords : when;
  const fact = {
    value,
    unit,
    bound: bound === 'exact' ? undefined : bound,
    asStated: stated.length === 0 ? undefined : Object.fromEntries(stated),
    date: date ?? AS_OF_SOURCE,
    said,
    status,
    source,
    attribution: speaker,
    wording: {
      figure: phrase(bounded(before, figure, after)),
      when: time && phrase(time),
      who: who && phrase(who),
      verb: phrase(verb),
      paragraph,
    },
  };
  files.set(`${folder}/${id}.yaml`, yaml(fact, ...doubts));
  const { unitName: name = '' } = amount;
  const label = formatAmount(value, base.units.get(unit) ?? { name, space: !isAttached(name) }, bound);
  return `${what} :fact[${label}]{#${id}}`;
}

const boundOf = ({ boundHint }: AmountMention): Bound => boundsOf(boundHint)[0] ?? 'exact';

/** A figure with the words that bound it: `약 1500억달러`, `100만명을 넘`. */
function bounded(before: string, figure: string, after: string): string {
  const lead = /(?:약|최대|최소|거의|대략|적어도)\s?$/.exec(before)?.[0] ?? '';
  const tail =
    /^(?:여|대|가량|정도|안팎|남짓|쯤|이상|이하|미만)|^(?:[을를이가]?\s)(?:이상|이하|미만|안팎|가량|정도|남짓|넘|웃돌|웃도|육박|가까|밑돌)[가-힣]*/.exec(
      after,
    )?.[0] ?? '';
  return lead + figure + tail;
}

/** A few words of the source: the last that are no more than may be carried over. */
function phrase(words: string): string {
  const all = words.split(' ');
  return all.map((_, i) => all.slice(i).join(' ')).find(isPhrase) ?? words.slice(-20);
}

function speakerOf(who: string, base: Base): string | undefined {
  const entity = findNames(who, nameIndexOf(base)).find(({ of }) => of.kind === 'person' || of.kind === 'company');
  const outlet = [...base.sources.values()].find((one) => one.kind === 'outlet' && who.startsWith(one.name));
  return entity?.of.id ?? outlet?.id;
}

/** Whether a unit stands right behind its number. */
const isAttached = (unit: string): boolean => /^[%배]/.test(unit);

function unitOf({ unitName = '' }: AmountMention, { base, files }: Desk): string {
  const known = [...base.units.values()].find(({ name }) => name === unitName || sameUnit(name, unitName));
  if (known) return known.id;
  const id =
    { '%': 'percent', '%포인트': 'percent-points' }[unitName] ??
    slugOf(unitName.replace('㎡', 'square metres') || 'number');
  const file = `units/${id}.yaml`;
  if (!files.has(file))
    files.set(file, yaml({ name: unitName || '수', space: isAttached(unitName) ? false : undefined }));
  return id;
}

function metricOf(name: string, unit: string, { base, files }: Desk): string {
  const known = [...base.metrics.values()].find(
    (one) => one.kind === 'figure' && name.endsWith(one.name) && one.units.includes(unit),
  );
  if (known) return known.id;
  const id = `${slugOf(name)}-${slugOf(unit)}`;
  const doubt = '글에서 읽은 지표입니다. 이름을 다듬고, 있는 지표와 같으면 합칩니다.';
  files.set(`metrics/${id}.yaml`, yaml({ name, kind: 'figure', units: [unit] }, doubt));
  return id;
}

/** As many paragraphs stand in a section where the text has no headings. */
const PARAGRAPHS = 3;

/** @param items what is told of each figure, with the number of its paragraph */
function writeArticle(
  slug: string,
  source: string,
  items: { of: number; text: string }[],
  { files, wire }: Desk,
): void {
  const byParagraph = Map.groupBy(items, ({ of }) => of);
  const folder = `articles/${slug}`;
  const value = {
    title: '',
    standfirst: '',
    summary: ['', '', ''],
    authors: [],
    status: 'draft',
    published: '',
    asOf: wire.date ?? '',
    sources: [source],
  };
  const doubt = '제목과 앞글, 세 문장, 쓴 사람과 발행일을 적습니다. 출처의 문장을 옮기지 않습니다.';
  files.set(`${folder}/article.yaml`, yaml(value, doubt));
  const groups = wire.parts.flatMap(({ heading, paragraphs }) => {
    const size = heading === undefined ? PARAGRAPHS : paragraphs.length;
    const parted = Map.groupBy(paragraphs, (_, i) => Math.floor(i / size));
    return [...parted.values()].map((own) => ({ heading, paragraphs: own }));
  });
  const front = yaml({ title: '', summary: '' }, '절의 제목과 한 문장 요약을 적습니다.');
  const taken = new Set<string>();
  for (const [i, { heading, paragraphs }] of groups.entries()) {
    const id = firstFree(heading === undefined ? `part-${i + 1}` : slugOf(heading), (one) => taken.has(one));
    taken.add(id);
    const lines = paragraphs.flatMap(({ number }) => {
      const held = byParagraph.get(number)?.map(({ text }) => `- ${text}`);
      return held
        ? [comment(`출처의 ${nth(number)} 문단에 있는 값으로 문장을 씁니다.`), '', ...held, '']
        : [comment(`출처의 ${nth(number)} 문단에는 값이 없습니다. 쓸지 정합니다.`), ''];
    });
    files.set(`${folder}/${i + 1}0-${id}.mdx`, `---\n${front}---\n\n${lines.join('\n')}`);
  }
}
