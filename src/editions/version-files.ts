import { identity } from '../site/identity.ts';
import { absolute, pathOf } from '../site/url.ts';
import type { Editions, Sealed } from './record.ts';
import { keptOf } from './sealed.ts';

/** The versions that lie as data beside their pages: of facts, sections and articles. A chart's is written like its living JSON. */
export const versionsAsData = (editions: Editions): Sealed[] =>
  (['fact', 'section', 'article'] as const).flatMap((kind): Sealed[] => keptOf(editions, kind));

/** A version as data, what `/v/<version>.json` says. */
export function versionJson({ kind, id, version, edition, body }: Sealed): string {
  const url = absolute(pathOf.version(version));
  return `${JSON.stringify({ kind, id, version, edition, url, licence: identity.licence, ...body }, null, 2)}\n`;
}
