import type { APIRoute, GetStaticPaths } from 'astro';
import { getEditions } from '../../editions/record.ts';
import { keptOf } from '../../editions/sealed.ts';
import { identity } from '../../site/identity.ts';
import { absolute, pathOf } from '../../site/url.ts';

/** A version of a fact, a section or an article as data. That of a chart is written like its living JSON. */
export const getStaticPaths = (() =>
  (['fact', 'section', 'article'] as const).flatMap((kind) =>
    keptOf(getEditions(), kind).map((sealed) => ({ params: { version: sealed.version }, props: { sealed } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => {
  const { kind, id, version, edition, body } = props['sealed'];
  const told = {
    kind,
    id,
    version,
    edition,
    url: absolute(pathOf.version(version)),
    licence: identity.licence,
    ...body,
  };
  return new Response(`${JSON.stringify(told, null, 2)}\n`, { headers: { 'content-type': 'application/json' } });
};
