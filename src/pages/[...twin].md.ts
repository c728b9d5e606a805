import type { APIRoute, GetStaticPaths } from 'astro';
import { twins } from '../feeds/twins.ts';
import { twinPath } from '../site/url.ts';
import { getBase } from '../validate/base.ts';

/** What a page says in Markdown, for programs: at the page's address with `.md` for its closing slash. */
export const getStaticPaths = (() =>
  twins(getBase()).map(({ path, markdown }) => ({
    params: { twin: twinPath(path).slice(1, -'.md'.length) },
    props: { markdown },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(props['markdown'](), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
