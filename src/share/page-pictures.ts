import { known } from '../charts/point.ts';
import { posterOf } from '../charts/poster.ts';
import { groupNameOf, type Point } from '../charts/series.ts';
import { partName } from '../facts/articles.ts';
import type { Base } from '../facts/base.ts';
import { successorOf } from '../facts/fact-index.ts';
import { keyFactsOf } from '../facts/key-fact.ts';
import { conflictsOf, entitiesOf, factsOf, newestFirst } from '../facts/relations.ts';
import type { Drawable } from '../facts/selection.ts';
import { headOf } from '../facts/sheet.ts';
import { factWords, timeOf } from '../facts/view.ts';
import { oncePer } from '../korean/once-per.ts';
import { referencesOf, shownInArticle } from '../prose/references.ts';
import type { EntityKind } from '../schema/entity.ts';
import type { Fact } from '../schema/fact.ts';
import { lists, rooms } from '../site/rooms.ts';
import { entityRooms, pathOf } from '../site/url.ts';
import { chartPictures, chartPlaces } from './chart-files.ts';
import { alonePoint } from './fact-file.ts';
import { versionOf } from './picture/fingerprint.ts';
import type { PagePicture, PictureRequest } from './picture/request.ts';

/** What a page's picture tells, whatever its frame. */
type Told = Omit<PagePicture, 'what' | 'frame'>;

/** What is drawn for a page, and the picture that stands for it elsewhere: that, or one of an article's own. */
interface Drawn {
  readonly picture: PagePicture;
  readonly image: { readonly path: string; readonly alt: string };
}

/** The share pictures of all pages that are no charts, by the pages' paths. */
export const pagePictures = oncePer((base: Base): ReadonlyMap<string, Drawn> => {
  const drawn = (path: string, alt: string, told: Told, own?: Drawn['image']): [string, Drawn] => {
    const picture: PagePicture = { what: 'page', frame: 'share', ...told };
    return [path, { picture, image: own ?? { path: fileOf(path, picture), alt } }];
  };
  const list = (
    path: string,
    told: Record<'title' | 'unit' | 'description', string>,
    count: number,
    of: Iterable<Fact>,
  ) => {
    const [{ title, unit, description }, values] = [told, leading(of, base)];
    // Where values say what is listed, they have the room of the words.
    const text = values.length > 0 ? '' : description;
    const shown = values
      .map((one) => `${one.label} ${groupNameOf(one)} ${one.valueText}(${one.statusName})`)
      .join(', ');
    return drawn(path, `${title}: ${shown || description}`, { kicker: `전체 ${count}${unit}`, title, text, values });
  };
  const factsNamed = (ids: readonly string[]): Fact[] => ids.flatMap((id) => base.facts.get(id) ?? []);
  const kinds = Object.keys(entityRooms) as EntityKind[];
  const charted = [...base.charts.values()].flatMap(({ facts }) => facts.flatMap((id) => base.facts.get(id) ?? []));
  return new Map([
    ...[...base.articles.values()].flatMap((article) => {
      const { slug, title, series, summary, sections, picture } = article;
      const own = sections.flatMap(({ body }) => body.pictures).find(({ id }) => id === picture);
      const poster = posterOf(base, article)?.columns.map(({ point }) => point);
      const told = {
        kicker: series ? partName(series) : '글',
        title,
        ...withValues(summary[0]?.plain ?? '', poster ?? leading(factsNamed(shownInArticle(base, article)), base)),
      };
      return [
        drawn(pathOf.article(slug), title, told, own && { path: pathOf.picture(slug, own.id), alt: own.alt }),
        ...sections.map((part) => {
          const values = leading(factsNamed(part.body.facts), base);
          const of = { kicker: title, title: part.title, ...withValues(part.summary, values) };
          return drawn(pathOf.section(slug, part.id), part.title, of);
        }),
      ];
    }),
    ...[...base.entities.values()].map((entity) => {
      const { kind, name: title, summary: text } = entity;
      const values = keyFactsOf(base, entity, 3).flatMap((fact) =>
        fact.kind === 'statement' ? [] : [alonePoint(fact, base)],
      );
      const told = { kicker: rooms[kind].name, title, ...withValues(text, values) };
      return drawn(pathOf.entity(entity), `${title}: ${text}`, told);
    }),
    ...[...base.facts.values()].map((fact) =>
      drawn(pathOf.fact(fact.id), headOf(fact, base).title, ofFact(fact, base)),
    ),
    ...kinds.map((kind) => {
      const all = entitiesOf(base, kind);
      const facts = new Set(all.flatMap((entity) => factsOf(base, entity)));
      return list(`/${entityRooms[kind]}/`, rooms[kind], all.length, facts);
    }),
    ...(['articles', 'facts', 'charts'] as const).map((kind) =>
      list(`/${kind}/`, lists[`/${kind}/`], base[kind].size, kind === 'charts' ? charted : base.facts.values()),
    ),
  ]);
});

/** Values have the room of the words. */
const withValues = (text: string, values: readonly Point[]) => ({ text: values.length > 0 ? '' : text, values });

/** A figure or an event is a value written large; a statement stands as what is said. */
function ofFact(fact: Fact, base: Base): Told {
  const { beside } = headOf(fact, base);
  if (fact.kind !== 'statement') return { kicker: '근거', text: beside, values: [alonePoint(fact, base)] };
  const words = factWords(fact, base);
  const known = [timeOf(words), words.statusName].filter(Boolean).join(' · ');
  return { kicker: words.topic, title: words.valueText, text: `${known}. ${beside}` };
}

/** The values that a list shows of its facts: those that most sections cite, one a subject; none overtaken or contradicted. */
function leading(facts: Iterable<Fact>, base: Base): Point[] {
  const cited = ({ id }: Fact): number => referencesOf(base).facts.get(id)?.length ?? 0;
  const stands = (fact: Fact): fact is Drawable =>
    fact.kind !== 'statement' && !successorOf(base, fact.id) && conflictsOf(base, fact).length === 0;
  const best = newestFirst(facts)
    .filter(stands)
    .sort((a, b) => cited(b) - cited(a));
  return [...Map.groupBy(best, ({ subjects }) => subjects[0]).values()]
    .flatMap(([fact]) => (fact ? [alonePoint(fact, base)] : []))
    .slice(0, 3);
}

/** The path of a page's picture, named by its content: `/pictures/articles.ai-model-race-2.1a2b3c4d.png`. */
const fileOf = (path: string, picture: PagePicture): string =>
  `/pictures/${path.slice(1, -1).replaceAll('/', '.')}.${versionOf(picture)}.png`;

/** An article's picture in the upright frame, for readers to post, and its path. */
export function portraitOf(base: Base, slug: string): { path: string; picture: PagePicture } {
  const page = pathOf.article(slug);
  const picture: PagePicture = { ...known(pagePictures(base), page, 'picture').picture, frame: 'portrait' };
  return { path: fileOf(page, picture), picture };
}

const portraits = (base: Base) => [...base.articles.keys()].map((slug) => portraitOf(base, slug));

/** Pages whose pictures lay beside them, at the page's own address: what was shared goes on opening there too. */
const besideToo = /^\/(?:articles|companies|models)\/./;

/** Every picture of a page with each path that it lies at. */
export const pagePictureFiles = (base: Base): { path: string; picture: PagePicture }[] => [
  ...[...pagePictures(base)].flatMap(([path, { picture }]) => [
    { path: fileOf(path, picture), picture },
    ...(besideToo.test(path) ? [{ path: `${path.slice(0, -1)}.png`, picture }] : []),
  ]),
  ...portraits(base),
];

/** The picture that stands for a page that is no chart, and its words. */
export const imageOf = (base: Base, page: string): Drawn['image'] => known(pagePictures(base), page, 'picture').image;

/** Every picture of the site that is drawn: not the dark SVGs, which are the light ones in other colours. */
export const drawnPictures = (base: Base): PictureRequest[] => [
  ...[...pagePictures(base).values(), ...portraits(base)].map(({ picture }) => picture),
  ...chartPlaces(base).flatMap(({ series }) =>
    [...chartPictures(series).values()].filter(({ theme, format }) => theme === 'light' || format === 'png'),
  ),
];
