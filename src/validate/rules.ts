import { articles } from './articles.ts';
import { bases } from './bases.ts';
import { charts } from './charts.ts';
import { facts } from './facts.ts';
import { names } from './names.ts';
import { prose } from './prose.ts';
import { references } from './references.ts';
import { retiredIds } from './retired-ids.ts';
import type { Rule } from './rule.ts';
import { uniqueIds } from './unique-ids.ts';
import { wording } from './wording.ts';

/** Every rule that the content as a whole is held to. A new rule is a line here, and a file beside these or a part of one. */
export const rules: readonly Rule[] = [
  uniqueIds,
  references,
  bases,
  articles,
  names,
  ...facts,
  wording,
  retiredIds,
  charts,
  prose,
];
