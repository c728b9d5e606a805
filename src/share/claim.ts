import type { Claim, Observation, Organization, Person } from 'schema-dts';
import type { Base } from '../facts/base.ts';
import { attributionOf, citeSource } from '../facts/citation.ts';
import { measureOf, subjectsOf } from '../facts/fact.ts';
import { headOf } from '../facts/sheet.ts';
import { endsOf, statedEnds } from '../korean/amount.ts';
import { isPartialDate } from '../korean/date.ts';
import { periodOf } from '../korean/period.ts';
import type { Fact, Figure } from '../schema/fact.ts';
import { identity } from '../site/identity.ts';
import { absolute, pathOf } from '../site/url.ts';

/**
 * A fact as schema.org's Claim (https://schema.org/Claim): what is claimed, who said so and when, and where it appeared. Of a value
 * that was measured an Observation (https://schema.org/Observation) stands beside it; what is planned or thought is none.
 */
export function claimOf(fact: Fact, base: Base): (Claim | Observation)[] {
  const url = absolute(pathOf.fact(fact.id));
  const source = base.sources.get(fact.source);
  const name = attributionOf(fact, base);
  const speaker = base.entities.get(fact.attribution ?? '');
  const author: Organization | Person | undefined =
    name === undefined ? undefined : { '@type': speaker?.kind === 'person' ? 'Person' : 'Organization', name };
  const { title, description } = headOf(fact, base);
  const read = source && source.kind !== 'outlet' ? source : undefined;
  const claim: Claim = {
    '@type': 'Claim',
    '@id': url,
    url,
    name: title,
    text: description,
    inLanguage: identity.language,
    ...(author ? { author } : {}),
    ...(fact.said ? { datePublished: fact.said } : {}),
    ...(read
      ? {
          appearance: {
            '@type': read.kind === 'report' ? 'NewsArticle' : 'CreativeWork',
            name: read.title,
            datePublished: read.date,
            ...(read.url ? { url: read.url } : {}),
          },
        }
      : {}),
    ...(source ? { citation: citeSource(source, base) } : {}),
  };
  return fact.kind === 'figure' && fact.status === 'done' ? [claim, observationOf(fact, base)] : [claim];
}

/**
 * A measured value. A time that is no calendar date (EDTF writes a quarter as `2024-35`) has no place in it, nor has an end that its
 * bound leaves open.
 */
function observationOf(fact: Figure, base: Base): Observation {
  const { min, max } = endsOf(fact.value);
  const { min: minValue, max: maxValue } = statedEnds({ min, max, bound: fact.bound });
  const unit = base.units.get(fact.unit);
  const time = fact.date && !fact.asOfSource ? periodOf(fact.date).edtf : undefined;
  return {
    '@type': 'Observation',
    observationAbout: { '@type': 'Thing', name: subjectsOf(fact, base) },
    variableMeasured: measureOf(fact, base),
    ...(min === max && fact.bound === 'exact'
      ? { value: min }
      : { ...(minValue === undefined ? {} : { minValue }), ...(maxValue === undefined ? {} : { maxValue }) }),
    ...(unit ? { unitText: unit.name } : {}),
    ...(time && isPartialDate(time) ? { observationDate: time } : {}),
  };
}
