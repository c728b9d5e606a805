import { withJosa } from '../../../src/korean/josa.ts';
import type { Entity } from '../../../src/schema/entity.ts';
import type { Chance } from './chance.ts';
import type { Writer } from './sentences.ts';
import type { Size } from './size.ts';
import type { Name } from './words.ts';

type Of<K extends Entity['kind']> = Extract<Entity, { kind: K }>;

/** The entities of a site. */
export interface Entities {
  readonly companies: readonly Of<'company'>[];
  readonly models: readonly Of<'model'>[];
  readonly people: readonly Of<'person'>[];
  readonly terms: readonly Of<'term'>[];
}

const colours = ['teal', 'rust', 'blue', 'gold', 'violet', 'grey'] as const;
/** Of every hundred entities so many are of each kind; the rest are terms. */
const shares = { companies: 0.32, models: 0.4, people: 0.1 };

/** Makes the entities: models of companies, some of them versions of another, and people in office there. */
export function makeEntities(size: Size, dice: Chance, write: Writer, name: () => Name): Entities {
  const common = ({ id, hangul, latin }: Name, summary: string) => ({
    id,
    name: hangul,
    en: latin,
    aliases: [name().hangul],
    summary,
  });
  const many = <T>(share: number, make: () => T): T[] =>
    Array.from({ length: Math.round(size.entities * share) }, make);
  const companies = many(shares.companies, (): Of<'company'> => {
    const own = name();
    const summary = `${write.noun()} 분야에서 ${withJosa(write.noun(), '을/를')} 만드는 기업이다.`;
    return { kind: 'company', ...common(own, summary), color: dice.of(colours) };
  });
  const models: Of<'model'>[] = [];
  for (const _ of many(shares.models, () => undefined)) {
    const family = dice.in(0.3) ? models.findLast((model) => model.family === undefined) : undefined;
    const by = family?.by ?? dice.of(companies).id;
    const own = name();
    const summary = `${write.noun()}에 쓰도록 ${withJosa(write.noun(), '을/를')} 다듬은 모델이다.`;
    models.push({ kind: 'model', ...common(own, summary), by, ...(family ? { family: family.id } : {}) });
  }
  const people = many(shares.people, (): Of<'person'> => {
    const company = dice.of(companies);
    const summary = `${company.name}에서 ${withJosa(write.noun(), '을/를')} 맡은 경영자다.`;
    return { kind: 'person', ...common(name(), summary), role: `${company.name} 대표`, of: company.id };
  });
  const rest = size.entities - companies.length - models.length - people.length;
  const terms = Array.from({ length: rest }, (): Of<'term'> => {
    const summary = `${write.noun()}에서 ${withJosa(write.noun(), '을/를')} 가리키는 말이다.`;
    return { kind: 'term', ...common(name(), summary) };
  });
  return { companies, models, people, terms };
}
