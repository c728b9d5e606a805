import { pathOf } from '../site/url.ts';
import { between, bodiesOf, type Change, changeLine, type Read } from './changes.ts';
import { plainOf } from './plain.ts';
import type { Editions } from './record.ts';
import type { Bodies } from './version.ts';

/** What followed from a change of one fact: where readers met it. */
interface Consequence {
  readonly fact: string;
  readonly changes: readonly Change[];
  /** Sentences that cite it, as they stand in the later edition, with their section. */
  readonly sentences: readonly { readonly section: string; readonly text: string }[];
  /** Charts and views that show it, with their answers before and after. */
  readonly charts: readonly { readonly id: string; readonly before: string; readonly after: string }[];
}

/** What stood in an edition: the version of each thing, by kind and id. */
function stateAt({ editions }: Editions, name: string): ReadonlyMap<string, string> | undefined {
  const last = editions.findIndex(({ head }) => head.edition === name);
  if (last < 0) return undefined;
  const state = new Map<string, string>();
  for (const { lines } of editions.slice(0, last + 1)) {
    for (const { kind, id, version } of lines) {
      if (version === undefined) state.delete(`${kind} ${id}`);
      else state.set(`${kind} ${id}`, version);
    }
  }
  return state;
}

/**
 * The consequences of what changed between two editions: of each fact the sentences that cite it, the charts that draw it and
 * what their answers say before and after; then what changed in texts for other reasons.
 * @returns undefined where there is no such edition
 */
export function difference(editions: Editions, from: string, to: string) {
  const [before, after] = [stateAt(editions, from), stateAt(editions, to)];
  if (!before || !after) return undefined;
  const read = bodiesOf(new Map(), editions);
  const all = new Set([...before.keys(), ...after.keys()]);
  const differing = [...all].filter((key) => before.get(key) !== after.get(key));
  const of = (kind: string): string[] =>
    differing.filter((key) => key.startsWith(`${kind} `)).map((key) => key.slice(kind.length + 1));
  const undated = () => ({});
  const facts = of('fact').map((id): Consequence => {
    const [old, now] = [before.get(`fact ${id}`), after.get(`fact ${id}`)];
    const changes =
      old && now
        ? between('fact', old, now, read, undated)
        : [{ words: `${now ? '더했습니다' : '뺐습니다'}: ${read('fact', now ?? old)?.title ?? id}` }];
    return { fact: id, changes, sentences: citing(id, after, read), charts: drawing(id, before, after, read) };
  });
  const texts = of('section').flatMap((id) => {
    const [old, now] = [before.get(`section ${id}`), after.get(`section ${id}`)];
    if (!old || !now) return [{ id, words: now ? '절을 더했습니다.' : '절을 뺐습니다.' }];
    const own = between('section', old, now, read, undated).filter(({ fact }) => fact === undefined);
    return own.map((change) => ({ id, words: changeLine(change) }));
  });
  return { facts, texts };
}

function citing(fact: string, state: ReadonlyMap<string, string>, read: Read): Consequence['sentences'] {
  const version = state.get(`fact ${fact}`);
  return [...state].flatMap(([key, own]) => {
    if (!key.startsWith('section ')) return [];
    const body = read('section', own);
    const cited = body?.facts[fact];
    if (!body || cited === undefined || (version !== undefined && cited !== version)) return [];
    return sentencesWith(body.html, pathOf.version(cited)).map((text) => ({
      section: key.slice('section '.length),
      text,
    }));
  });
}

/** The sentences of a text that lead to an address. */
function sentencesWith(html: string, path: string): string[] {
  // Within the tag, so that it goes with it.
  const mark = '\uE000';
  return html
    .replaceAll(`href="${path}"`, `href="${mark}"`)
    .split(/<\/(?:p|li|h2|h3|td|figcaption)>/)
    .flatMap((block) => block.split(/(?<=[.?!]["”’]?)\s+/))
    .filter((one) => one.includes(mark))
    .map(plainOf);
}

function drawing(
  fact: string,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  read: Read,
): Consequence['charts'] {
  const answerOf = (body: Bodies['view'] | undefined): string => body?.description ?? '';
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    if (!key.startsWith('view ')) return [];
    const [old, now] = [read('view', before.get(key)), read('view', after.get(key))];
    if (old?.facts[fact] === undefined && now?.facts[fact] === undefined) return [];
    return [{ id: key.slice('view '.length), before: answerOf(old), after: answerOf(now) }];
  });
}
