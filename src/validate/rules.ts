import { articles } from './articles.ts';
import { bases } from './bases.ts';
import { charts } from './charts.ts';
import { contradictions } from './contradictions.ts';
import { dates } from './dates.ts';
import { names } from './names.ts';
import { prose } from './prose.ts';
import { rangeOrder } from './range-order.ts';
import { ratios } from './ratios.ts';
import { references } from './references.ts';
import { retiredIds } from './retired-ids.ts';
import type { Rule } from './rule.ts';
import { supersedes } from './supersedes.ts';
import { uniqueIds } from './unique-ids.ts';
import { units } from './units.ts';
import { wording } from './wording.ts';

/** Every rule that the content as a whole is held to. A new rule is a file beside these and a line here. */
export const rules: readonly Rule[] = [
  uniqueIds,
  references,
  units,
  bases,
  rangeOrder,
  dates,
  articles,
  ratios,
  names,
  supersedes,
  contradictions,
  wording,
  retiredIds,
  charts,
  prose,
];
