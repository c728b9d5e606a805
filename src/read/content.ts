import { existsSync } from 'node:fs';
import type { Content } from '../facts/content.ts';
import { withJosa } from '../korean/josa.ts';
import { readLine } from '../prose/read.ts';
import { articleSchema, type Section, sectionSchema } from '../schema/article.ts';
import { chartSchema } from '../schema/chart.ts';
import { entitySchema } from '../schema/entity.ts';
import { factSchema } from '../schema/fact.ts';
import { correctionsSchema, retiredSchema } from '../schema/ledger.ts';
import { metricSchema, unitSchema, unitsSchema } from '../schema/metric.ts';
import { nearMiss } from '../schema/near-miss.ts';
import type { Problem } from '../schema/problem.ts';
import { sourceSchema } from '../schema/source.ts';
import { styleSchema } from '../schema/style.ts';
import { listFiles } from './files.ts';
import { locator } from './parse.ts';
import { Reading } from './reading.ts';
import { kindOfRoom, places, rooms } from './rooms.ts';

type Lists = {
  -readonly [K in keyof Omit<Content, 'broken' | 'style'>]: Content[K] extends readonly (infer U)[] ? U[] : never;
};

/**
 * Reads everything in a content folder. Never stops at the first problem: what can be read is read.
 * @param root the folder
 * @param name how the folder is called in messages
 */
export function readContent(root: string, name = 'content'): { content: Content; problems: Problem[] } {
  const reading = new Reading(root, name);
  const lists: Lists = {
    sources: [],
    metrics: [],
    units: [],
    facts: [],
    entities: [],
    charts: [],
    articles: [],
    sections: [],
    pictures: [],
    corrections: [],
    retired: [],
  };
  const content = { ...lists, style: styleSchema.parse({}), broken: reading.broken };
  const result = { content, problems: reading.problems };
  if (!existsSync(root)) {
    const message = '내용을 담은 폴더가 없습니다.';
    reading.problems.push({ code: 'file', file: name, message, hint: `${name}/ 폴더를 만듭니다.` });
    return result;
  }
  const { files, problems } = listFiles(root, name);
  reading.problems.push(...problems);
  const inRoom = (room: keyof typeof rooms): { path: string; parts: [string, string, string] }[] =>
    files.flatMap((path) => {
      const match = rooms[room].exec(path);
      return match ? [{ path, parts: [match[1] ?? '', match[2] ?? '', match[3] ?? ''] }] : [];
    });

  for (const path of files) {
    if (Object.values(rooms).some((pattern) => pattern.test(path))) continue;
    const message = '이 이름의 파일이 올 자리가 아닙니다.';
    reading.problems.push({ code: 'file', file: `${name}/${path}`, message, hint: `올 수 있는 자리: ${places}` });
  }

  for (const { path } of inRoom('style')) {
    const document = reading.yaml(path, []);
    content.style = (document && reading.value(styleSchema, document, document.data, [], '')?.value) ?? content.style;
  }
  for (const { path } of inRoom('units')) {
    const document = reading.yaml(path, []);
    const all = document && reading.value(unitsSchema, document, document.data, [], '');
    for (const [id, value] of Object.entries(all?.value ?? {})) {
      if (document) lists.units.push({ value: { ...value, id }, file: document.file, at: locator(document, [id]) });
    }
  }
  for (const { path, parts } of inRoom('unit')) lists.units.push(...reading.file(path, unitSchema, parts[0]));
  for (const { path, parts } of inRoom('metric')) lists.metrics.push(...reading.file(path, metricSchema, parts[0]));
  for (const { path, parts } of inRoom('source')) lists.sources.push(...reading.file(path, sourceSchema, parts[0]));
  for (const { path, parts } of inRoom('chart')) lists.charts.push(...reading.file(path, chartSchema, parts[0]));
  for (const { path, parts } of inRoom('article')) {
    for (const { value, ...place } of reading.file(path, articleSchema, parts[0])) {
      const { id: slug, ...article } = value;
      const texts = { standfirst: readLine(article.standfirst), summary: article.summary.map(readLine) };
      lists.articles.push({ ...place, value: { ...article, ...texts, slug } });
    }
  }
  const metrics = new Map(lists.metrics.map(({ value }) => [value.id, value]));
  for (const { path, parts } of inRoom('fact')) {
    lists.facts.push(...readFacts(reading, path, parts, metrics));
  }
  for (const { path, parts } of inRoom('entity')) {
    const kind = kindOfRoom.get(parts[0]) ?? 'term';
    lists.entities.push(
      ...reading.prose(path, entitySchema, { kind }, parts[1], (value) => ({ ...value, id: parts[1] })),
    );
  }
  for (const { path, parts } of inRoom('section')) {
    const [article, number, id] = parts;
    const place = { id, article, order: Number(number), file: `${name}/${path}` };
    lists.sections.push(
      ...reading.prose(
        path,
        sectionSchema,
        {},
        `${article}/${id}`,
        (value, body): Section => ({ ...value, ...place, body }),
      ),
    );
  }
  for (const { path, parts } of inRoom('picture')) {
    const picture = { article: parts[0], id: parts[1], file: `${name}/${path}` };
    const isTwin = lists.pictures.some(({ article, id }) => article === picture.article && id === picture.id);
    const message = isTwin ? '같은 id의 그림이 이미 있습니다.' : '그림으로 읽을 수 없는 파일입니다.';
    const hint = isTwin ? '두 파일의 이름을 다르게 짓습니다.' : 'JPEG나 PNG로 다시 내보냅니다.';
    if (isTwin || !reading.isPicture(path)) reading.problems.push({ code: 'file', file: picture.file, message, hint });
    lists.pictures.push(picture);
  }
  for (const { path } of inRoom('corrections'))
    lists.corrections.push(...reading.list(path, correctionsSchema.element));
  for (const { path } of inRoom('retired')) lists.retired.push(...reading.list(path, retiredSchema.element));
  return result;
}

/** The facts of one file: a list, or one whose id is the file's name. Subject and metric come from its path, the kind of fact from the metric. */
function readFacts(
  reading: Reading,
  path: string,
  [subject, metric, own]: readonly [string, string, string],
  metrics: ReadonlyMap<string, { kind: string }>,
): Content['facts'][number][] {
  // Ids are looked for in the text too: they are known even where the file cannot be parsed.
  const written = [...reading.text(path).matchAll(/\bid:\s*["']?([\w-]+)/g)].map(([, id = '']) => id);
  const ids = own === '' ? written : [own];
  const giveUp = (message: string, hint: string): [] => {
    for (const id of ids) reading.broken.add(id);
    reading.problems.push({ code: 'schema', file: `${reading.name}/${path}`, line: 1, message, hint });
    return [];
  };
  const document = reading.yaml(path, ids);
  if (!document) return [];
  const kind = metrics.get(metric)?.kind;
  if (!kind) {
    const near = nearMiss(metric, metrics.keys());
    if (!reading.broken.has(metric)) {
      return giveUp(
        `파일 이름은 지표여야 하는데 ${withJosa(`“${metric}”`, '이라는/라는')} 지표가 없습니다.`,
        near ? `혹시 ${near}?` : `${reading.name}/metrics/${metric}.yaml을 먼저 만듭니다.`,
      );
    }
    for (const id of ids) reading.broken.add(id); // the metric's own file has been complained of
    return [];
  }
  const hint = '한 사실은 - id: … 로 시작합니다.';
  if (own !== '' && Array.isArray(document.data))
    return giveUp('올 값: 사실 하나. 지금은 목록이 있습니다.', '사실마다 파일을 따로 두고, 줄 앞의 - 표시를 지웁니다.');
  if (own === '' && !Array.isArray(document.data)) return giveUp('올 값: 사실의 목록(- 로 시작하는 줄들).', hint);
  const items: unknown[] = own === '' ? (document.data as unknown[]) : [document.data];
  return items.flatMap((item, index): Content['facts'][number][] => {
    const path = own === '' ? [index] : [];
    if (item === null || typeof item !== 'object') {
      const message = '올 값: 사실 하나(이름과 값의 묶음).';
      reading.problems.push({ code: 'schema', ...locator(document, path)(), message, hint });
      return [];
    }
    const more: unknown = Reflect.get(item, 'subjects');
    const subjects = Array.isArray(more) ? [subject, ...more] : (more ?? [subject]);
    const given: unknown = Reflect.get(item, 'id');
    if (own !== '' && given !== undefined && given !== own) {
      const message = `이 파일에 적은 사실의 id는 파일 이름(${own})입니다. 지금은 “${String(given)}”입니다.`;
      const at = locator(document)(['id']);
      reading.problems.push({ code: 'schema', ...at, message, hint: 'id 줄을 지우거나 파일 이름을 그 id로 바꿉니다.' });
    }
    const id = own || given;
    const whole = { ...item, ...(own === '' ? {} : { id }), kind, metric, subjects };
    const fact = reading.value(factSchema, document, whole, path, String(id));
    return fact ? [fact] : [];
  });
}
