import { existsSync } from 'node:fs';
import type { z } from 'astro/zod';
import type { Content } from '../facts/content.ts';
import { withJosa } from '../korean/josa.ts';
import { readLine } from '../prose/read.ts';
import { articleSchema, type Section, sectionSchema } from '../schema/article.ts';
import { chartSchema } from '../schema/chart.ts';
import { entitySchema } from '../schema/entity.ts';
import { factSchema } from '../schema/fact.ts';
import { correctionsSchema, retiredSchema } from '../schema/ledger.ts';
import { metricSchema, unitSchema, unitsSchema } from '../schema/metric.ts';
import { perhaps } from '../schema/near-miss.ts';
import type { Problem } from '../schema/problem.ts';
import type { Prose } from '../schema/prose.ts';
import { publisherSchema } from '../schema/publisher.ts';
import { sourceSchema } from '../schema/source.ts';
import { styleSchema } from '../schema/style.ts';
import { listFiles } from './files.ts';
import { locator } from './parse.ts';
import { Reading } from './reading.ts';
import { filesOf, kindOfRoom, places, type Room, rooms } from './rooms.ts';

/**
 * Reads everything in a content folder. Never stops at the first problem: what can be read is read.
 * @param root the folder, called by its own name in messages
 */
export function readContent(root: string): { content: Content; problems: Problem[] } {
  const reading = new Reading(root);
  const { name } = reading;
  const isThere = existsSync(root);
  if (!isThere) reading.say('file', { file: name }, '내용을 담은 폴더가 없습니다.', `${name}/ 폴더를 만듭니다.`);
  const { files, problems } = isThere ? listFiles(root) : { files: [], problems: [] };
  reading.problems.push(...problems);
  for (const path of files) {
    if (Object.values(rooms).some((pattern) => pattern.test(path))) continue;
    const hint = `파일을 둘 수 있는 곳: ${places}`;
    reading.say('file', { file: `${name}/${path}` }, '이 이름의 파일을 둘 수 없는 곳입니다.', hint);
  }
  const inRoom = (room: Room) => filesOf(room, files);
  /** What lies in a room whose files hold one thing each, called by its name. */
  const named = <T>(room: Room, schema: z.ZodType<T>) =>
    inRoom(room).flatMap(({ path, parts: [id] }) => reading.file(path, schema, id));

  const [style] = named('style', styleSchema);
  const [publisher] = named('publisher', publisherSchema);
  // What is the only one of its kind has no id.
  const { id: _, ...published } = { id: '', ...publisherSchema.parse({}), ...publisher?.value };
  const listed = inRoom('units').flatMap(({ path }) => {
    const document = reading.yaml(path, []);
    const all = document && reading.value(unitsSchema, document, document.data, [], '');
    return Object.entries(all?.value ?? {}).flatMap(([id, value]) =>
      document ? [{ value: { ...value, id }, file: document.file, at: locator(document, [id]) }] : [],
    );
  });
  const units = [...listed, ...named('unit', unitSchema)];
  const metrics = named('metric', metricSchema);
  const sources = named('source', sourceSchema);
  const charts = named('chart', chartSchema);
  const articles = named('article', articleSchema).map(({ value: { id: slug, ...article }, ...place }) => {
    const texts = { standfirst: readLine(article.standfirst), summary: article.summary.map(readLine) };
    return { ...place, value: { ...article, ...texts, slug } };
  });
  const metricOf = new Map(metrics.map(({ value }) => [value.id, value]));
  const facts = inRoom('fact').flatMap(({ path, parts }) => readFacts(reading, path, parts, metricOf));
  const entities = inRoom('entity').flatMap(({ path, parts: [room, id] }) => {
    const kind = kindOfRoom.get(room) ?? 'term';
    return reading.prose(path, entitySchema, { kind }, id, (value) => ({ ...value, id }));
  });
  const sections = inRoom('section').flatMap(({ path, parts: [article, number, id] }) => {
    const place = { id, article, order: Number(number), file: `${name}/${path}` };
    const finish = (value: z.infer<typeof sectionSchema>, body: Prose): Section => ({ ...value, ...place, body });
    return reading.prose(path, sectionSchema, {}, `${article}/${id}`, finish);
  });
  const pictures = inRoom('picture').map(({ path, parts: [article, id] }) => ({
    article,
    id,
    file: `${name}/${path}`,
  }));
  for (const [index, { article, id, file }] of pictures.entries()) {
    const isTwin = pictures.slice(0, index).some((earlier) => earlier.article === article && earlier.id === id);
    const message = isTwin ? '같은 id의 그림이 이미 있습니다.' : '그림으로 읽을 수 없는 파일입니다.';
    const hint = isTwin ? '두 파일의 이름을 다르게 짓습니다.' : 'JPEG나 PNG로 다시 내보냅니다.';
    if (isTwin || !reading.isPicture(file.slice(name.length + 1))) reading.say('file', { file }, message, hint);
  }
  const corrections = inRoom('corrections').flatMap(({ path }) => reading.list(path, correctionsSchema.element));
  const retired = inRoom('retired').flatMap(({ path }) => reading.list(path, retiredSchema.element));
  const content = {
    sources,
    metrics,
    units,
    facts,
    entities,
    charts,
    articles,
    sections,
    pictures,
    corrections,
    retired,
    style: style?.value ?? styleSchema.parse({}),
    publisher: {
      file: `${name}/publisher.yaml`,
      at: publisher?.at ?? (() => ({ file: `${name}/publisher.yaml` })),
      value: published,
    },
    broken: reading.broken,
  };
  return { content, problems: reading.problems };
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
    reading.say('schema', { file: `${reading.name}/${path}`, line: 1 }, message, hint);
    return [];
  };
  const document = reading.yaml(path, ids);
  if (!document) return [];
  const kind = metrics.get(metric)?.kind;
  if (!kind) {
    const message = `파일 이름은 지표여야 하는데 ${withJosa(`“${metric}”`, '이라는/라는')} 지표가 없습니다.`;
    const hint = perhaps(metric, metrics.keys(), `${reading.name}/metrics/${metric}.yaml을 먼저 만듭니다.`);
    if (!reading.broken.has(metric)) return giveUp(message, hint);
    for (const id of ids) reading.broken.add(id); // the metric's own file has been complained of
    return [];
  }
  const hint = '한 사실은 - id: … 로 시작합니다.';
  if (own !== '' && Array.isArray(document.data))
    return giveUp(
      '들어갈 값: 사실 하나. 지금 값은 목록입니다.',
      '사실마다 파일을 따로 두고, 줄 앞의 - 표시를 지웁니다.',
    );
  if (own === '' && !Array.isArray(document.data)) return giveUp('들어갈 값: 사실의 목록(- 로 시작하는 줄들).', hint);
  const items: unknown[] = own === '' ? (document.data as unknown[]) : [document.data];
  return items.flatMap((item, index): Content['facts'][number][] => {
    const path = own === '' ? [index] : [];
    if (item === null || typeof item !== 'object') {
      reading.say('schema', locator(document, path)(), '들어갈 값: 사실 하나(이름과 값의 묶음).', hint);
      return [];
    }
    const more: unknown = Reflect.get(item, 'subjects');
    const subjects = Array.isArray(more) ? [subject, ...more] : (more ?? [subject]);
    const given: unknown = Reflect.get(item, 'id');
    if (own !== '' && given !== undefined && given !== own) {
      const message = `이 파일에 적은 사실의 id는 파일 이름(${own})입니다. 지금 값은 “${String(given)}”입니다.`;
      reading.say('schema', locator(document)(['id']), message, 'id 줄을 지우거나 파일 이름을 그 id로 바꿉니다.');
    }
    const id = own || given;
    const whole = { ...item, ...(own === '' ? {} : { id }), kind, metric, subjects };
    const fact = reading.value(factSchema, document, whole, path, String(id));
    return fact ? [fact] : [];
  });
}
