import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import type { Body, Content, Written } from '../model/content.ts';
import { articleSchema, type Section, sectionSchema } from '../schema/article.ts';
import { chartSchema } from '../schema/chart.ts';
import { type EntityKind, entitySchema } from '../schema/entity.ts';
import { factSchema } from '../schema/fact.ts';
import { correctionsSchema, retiredSchema } from '../schema/ledger.ts';
import { metricSchema, unitsSchema } from '../schema/metric.ts';
import { nearMiss } from '../schema/near-miss.ts';
import type { Problem } from '../schema/problem.ts';
import { sourceSchema } from '../schema/source.ts';
import { entityRooms } from '../site/url.ts';
import { type Document, type Path, parseProse, parseYaml } from './document.ts';
import { listFiles } from './files.ts';
import { locator, parseWith } from './parse.ts';

const id = '[a-z0-9]+(?:-[a-z0-9]+)*';
const kindOfRoom = new Map<string, EntityKind>(
  Object.entries(entityRooms).map(([kind, room]) => [room, kind as EntityKind]),
);

/** The rooms of `content/`: what a file's path must look like, and how it is called in messages. */
const rooms = {
  units: /^units\.yaml$/,
  corrections: /^corrections\.yaml$/,
  retired: /^retired-ids\.yaml$/,
  metric: new RegExp(`^metrics/(${id})\\.yaml$`),
  source: new RegExp(`^sources/(${id})\\.yaml$`),
  fact: new RegExp(`^facts/(${id})/(${id})\\.yaml$`),
  chart: new RegExp(`^charts/(${id})\\.yaml$`),
  entity: new RegExp(`^(${[...kindOfRoom.keys()].join('|')})/(${id})\\.mdx$`),
  article: new RegExp(`^articles/(${id})/article\\.yaml$`),
  section: new RegExp(`^articles/(${id})/(\\d{2,3})-(${id})\\.mdx$`),
} as const;

const places =
  'articles/<글>/article.yaml, articles/<글>/10-<절>.mdx, facts/<대상>/<지표>.yaml, sources/<id>.yaml, metrics/<id>.yaml, charts/<id>.yaml, companies·models·people·glossary/<id>.mdx, units.yaml, corrections.yaml, retired-ids.yaml';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/**
 * Reads everything in a content folder. Never stops at the first problem: what can be read is read.
 * @param root the folder
 * @param name how the folder is called in messages
 */
export function readContent(root: string, name = 'content'): { content: Content; problems: Problem[] } {
  const problems: Problem[] = [];
  const content: Mutable<Content> = {
    sources: [],
    metrics: [],
    units: [],
    facts: [],
    entities: [],
    charts: [],
    articles: [],
    sections: [],
    corrections: [],
    retired: [],
  };
  if (!existsSync(root)) {
    problems.push({
      code: 'file',
      file: name,
      message: '내용을 담은 폴더가 없습니다.',
      hint: `${name}/ 폴더를 만듭니다.`,
    });
    return { content, problems };
  }
  const listed = listFiles(root, name);
  problems.push(...listed.problems);

  const text = (path: string): string =>
    readFileSync(join(root, path), 'utf8')
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n');
  const yaml = (path: string): Document | undefined => {
    const { document, problems: found } = parseYaml(text(path), `${name}/${path}`);
    problems.push(...found);
    return found.length > 0 ? undefined : document;
  };
  /** Parses one value of a document and keeps it with its place. */
  function take<T, U>(
    schema: z.ZodType<T>,
    document: Document,
    data: unknown,
    prefix: Path,
    finish: (value: T) => U,
  ): Written<U> | undefined {
    const at = locator(document, prefix);
    const parsed = parseWith(schema, data, at);
    problems.push(...parsed.problems);
    return parsed.value === undefined ? undefined : { value: finish(parsed.value), file: document.file, at };
  }
  function keep<T>(list: T[], item: T | undefined): void {
    if (item !== undefined) list.push(item);
  }
  const empty = (document: Document): boolean => {
    if (document.data !== null && document.data !== undefined) return false;
    problems.push({
      code: 'file',
      file: document.file,
      message: '파일이 비어 있습니다.',
      hint: '내용을 적거나 파일을 지웁니다.',
    });
    return true;
  };
  const withKind = (data: unknown, kind: string): unknown =>
    data !== null && typeof data === 'object' && !Array.isArray(data) ? { ...data, kind } : data;

  /** Each list's items one by one, so that one bad item hides no other. */
  function takeList<T>(path: string, schema: z.ZodType<T[]>, itemSchema: z.ZodType<T>, list: Written<T>[]): void {
    const document = yaml(path);
    if (!document || document.data === null || document.data === undefined) return;
    if (!Array.isArray(document.data)) {
      problems.push(...parseWith(schema, document.data, locator(document)).problems);
      return;
    }
    document.data.forEach((item: unknown, index) => {
      keep(
        list,
        take(itemSchema, document, item, [index], (value) => value),
      );
    });
  }

  function takeProse<T, U>(
    path: string,
    schema: z.ZodType<T>,
    complete: (front: unknown) => unknown,
    finish: (value: T, body: string) => U,
  ): (Written<U> & { body: Body }) | undefined {
    const file = `${name}/${path}`;
    const { prose, problems: found } = parseProse(text(path), file);
    problems.push(...found);
    if (!prose || found.length > 0) return undefined;
    const written = take(schema, prose.front, complete(prose.front.data ?? {}), [], (value) =>
      finish(value, prose.body),
    );
    return written && { ...written, body: { text: prose.body, line: prose.bodyLine } };
  }

  const inRoom = (room: keyof typeof rooms): { path: string; parts: string[] }[] =>
    listed.files.flatMap((path) => {
      const match = rooms[room].exec(path);
      return match ? [{ path, parts: match.slice(1) }] : [];
    });

  for (const path of listed.files) {
    if (Object.values(rooms).some((pattern) => pattern.test(path))) continue;
    problems.push({
      code: 'file',
      file: `${name}/${path}`,
      message: '이 이름의 파일이 올 자리가 아닙니다.',
      hint: `올 수 있는 자리: ${places}`,
    });
  }

  for (const { path } of inRoom('units')) {
    const document = yaml(path);
    if (!document || empty(document)) continue;
    const all = take(unitsSchema, document, document.data, [], (value) => value);
    for (const [unit, value] of Object.entries(all?.value ?? {})) {
      content.units.push({ value: { ...value, id: unit }, file: document.file, at: locator(document, [unit]) });
    }
  }
  for (const {
    path,
    parts: [metric = ''],
  } of inRoom('metric')) {
    const document = yaml(path);
    if (document && !empty(document))
      keep(
        content.metrics,
        take(metricSchema, document, document.data, [], (value) => ({ ...value, id: metric })),
      );
  }
  for (const {
    path,
    parts: [source = ''],
  } of inRoom('source')) {
    const document = yaml(path);
    if (document && !empty(document))
      keep(
        content.sources,
        take(sourceSchema, document, document.data, [], (value) => ({ ...value, id: source })),
      );
  }
  for (const {
    path,
    parts: [chart = ''],
  } of inRoom('chart')) {
    const document = yaml(path);
    if (document && !empty(document))
      keep(
        content.charts,
        take(chartSchema, document, document.data, [], (value) => ({ ...value, id: chart })),
      );
  }
  for (const {
    path,
    parts: [slug = ''],
  } of inRoom('article')) {
    const document = yaml(path);
    if (document && !empty(document))
      keep(
        content.articles,
        take(articleSchema, document, document.data, [], (value) => ({ ...value, slug })),
      );
  }
  const metrics = new Map(content.metrics.map(({ value }) => [value.id, value]));
  for (const {
    path,
    parts: [subject = '', metric = ''],
  } of inRoom('fact')) {
    const document = yaml(path);
    if (!document || empty(document)) continue;
    const kind = metrics.get(metric)?.kind;
    if (!kind) {
      if (listed.files.includes(`metrics/${metric}.yaml`)) continue; // broken, and said so already
      const near = nearMiss(metric, metrics.keys());
      problems.push({
        code: 'reference',
        file: document.file,
        message: `파일 이름이 지표여야 하는데 “${metric}”라는 지표가 없습니다.`,
        hint: near ? `혹시 ${near}?` : `${name}/metrics/${metric}.yaml을 먼저 만듭니다.`,
      });
      continue;
    }
    if (!Array.isArray(document.data)) {
      problems.push({
        code: 'schema',
        file: document.file,
        line: 1,
        message: '올 값: 사실의 목록(- 로 시작하는 줄들).',
        hint: '한 사실은 - id: … 로 시작합니다.',
      });
      continue;
    }
    document.data.forEach((item: unknown, index) => {
      if (item === null || typeof item !== 'object') {
        problems.push({
          code: 'schema',
          ...locator(document, [index])(),
          message: '올 값: 사실 하나(이름과 값의 묶음).',
          hint: '한 사실은 - id: … 로 시작합니다.',
        });
        return;
      }
      const more: unknown = Reflect.get(item, 'subjects');
      const subjects = Array.isArray(more) ? [subject, ...more] : (more ?? [subject]);
      keep(
        content.facts,
        take(factSchema, document, { ...item, kind, metric, subjects }, [index], (value) => value),
      );
    });
  }
  for (const {
    path,
    parts: [room = '', entity = ''],
  } of inRoom('entity')) {
    const kind = kindOfRoom.get(room) ?? 'term';
    keep(
      content.entities,
      takeProse(
        path,
        entitySchema,
        (front) => withKind(front, kind),
        (value) => ({ ...value, id: entity }),
      ),
    );
  }
  for (const {
    path,
    parts: [article = '', number = '', section = ''],
  } of inRoom('section')) {
    keep(
      content.sections,
      takeProse(
        path,
        sectionSchema,
        (front) => front,
        (value, body): Section => ({
          ...value,
          id: section,
          article,
          order: Number(number),
          file: `${name}/${path}`,
          body,
        }),
      ),
    );
  }
  for (const { path } of inRoom('corrections'))
    takeList(path, correctionsSchema, correctionsSchema.element, content.corrections);
  for (const { path } of inRoom('retired')) takeList(path, retiredSchema, retiredSchema.element, content.retired);
  return { content, problems };
}
