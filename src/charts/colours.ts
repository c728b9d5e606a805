import type { Base } from '../facts/base.ts';
import { companyOf } from '../facts/company.ts';
import { oncePer } from '../korean/once-per.ts';
import { colours } from '../schema/entity.ts';
import { type ColourName, themedColour } from './palette.ts';

/** The same number for the same id on every machine, so that a company keeps its colour when others come. */
const numberOf = (id: string): number =>
  [...id].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7);

/**
 * The colour of a company in every chart and article: what its file says; of those that say nothing, each takes one that
 * nobody has, counted on from the number of its id. Grey is left for what has no company and for more than fifteen.
 */
export const companyColours = ({ entities }: Pick<Base, 'entities'>): ReadonlyMap<string, ColourName> =>
  coloursOf(entities);

const coloursOf = oncePer((entities: Base['entities']) => {
  const companies = [...entities.values()].filter((entity) => entity.kind === 'company');
  const given = new Map(companies.flatMap(({ id, color }) => (color === undefined ? [] : [[id, color] as const])));
  const open = companies.map(({ id }) => id).filter((id) => !given.has(id));
  return new Map([...given, ...freeFor(open, [...given.values()])]);
});

/** The colour of the company behind an entity, for a page's SVG in either theme; undefined where there is none. */
export function themedColourOf(base: Pick<Base, 'entities'>, entity: string): string | undefined {
  const colour = companyColours(base).get(companyOf(base, entity) ?? '');
  return colour && themedColour(colour);
}

/** A colour for each of these, of those that are not taken; grey where none is left. */
function freeFor(ids: readonly string[], taken: readonly ColourName[]): Map<string, ColourName> {
  const free = new Set(colours.filter((colour) => colour !== 'grey' && !taken.includes(colour)));
  return new Map(
    ids
      .toSorted((a, b) => numberOf(a) - numberOf(b) || (a < b ? -1 : 1))
      .map((id) => {
        const first = numberOf(id) % colours.length;
        const colour = [...colours.slice(first), ...colours.slice(0, first)].find((one) => free.has(one)) ?? 'grey';
        free.delete(colour);
        return [id, colour];
      }),
  );
}

/** What of a point its colour is taken by. */
interface Coloured {
  readonly subject: string;
  readonly company: string | undefined;
  readonly colour: ColourName;
}

/** The points of lines that may cross: things that no company stands behind take colours that none of the others has. */
export function apart<P extends Coloured>(points: readonly P[]): readonly P[] {
  const things = new Set(points.flatMap(({ subject, company }) => (company === undefined ? [subject] : [])));
  if (things.size < 2) return points;
  const taken = points.flatMap(({ colour, company }) => (company === undefined ? [] : [colour]));
  const own = freeFor([...things], taken);
  return points.map((point) => ({ ...point, colour: own.get(point.subject) ?? point.colour }));
}
