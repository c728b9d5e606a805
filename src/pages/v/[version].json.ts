import type { APIRoute, GetStaticPaths } from 'astro';
import { getEditions } from '../../editions/record.ts';
import { versionJson, versionsAsData } from '../../editions/version-files.ts';

/**
 * A version as data. A build writes these files by itself (`src/build/version-data.ts`): there are thousands, and Astro takes far
 * longer over each than to write it takes.
 */
export const getStaticPaths = (() =>
  import.meta.env.DEV
    ? versionsAsData(getEditions()).map((sealed) => ({ params: { version: sealed.version }, props: { sealed } }))
    : []) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(versionJson(props['sealed']), { headers: { 'content-type': 'application/json' } });
