import type { Base } from '../../model/base.ts';
import { movedFiles, movedPages } from '../../site/retired.ts';
import { href, site } from '../../site/url.ts';
import { contentTypes, contentTypesOfFiles, headerRules, hostFiles } from '../headers.ts';
import { type Place, patternUnder } from './nginx.ts';

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
/** Raw text: between backticks nothing is an escape. */
const raw = (text: string): string => `\`${text}\``;

/**
 * Slashes put right here and not by `file_server`, which loses the query (Caddy 2.6). The address is relative, so that no
 * path, however many slashes it begins with, can lead to another host.
 */
const folders = `		@folder {
			not path */
			file {path}/index.html
			expression {query} == ''
		}
		redir @folder {http.request.uri.path.file}/ 301
		@folderAsked {
			not path */
			file {path}/index.html
		}
		redir @folderAsked {http.request.uri.path.file}/?{query} 301
`;

/** The site as Caddy 2 serves it: a whole Caddyfile. `route` keeps the order in which headers are set. */
export function caddyfile(base: Pick<Base, 'retired'>, { root, listen }: Place): string {
  const moved = [...movedPages(base), ...movedFiles(base)];
  const types = [
    ...Object.entries(contentTypes).map(([ending, type]) => ({ path: `*.${ending}`, type })),
    ...Object.entries(contentTypesOfFiles).map(([path, type]) => ({ path: href(path), type })),
  ];
  return `# Written by the build of the site. Change the address and root; the rest has one source, src/build/headers.ts.
${listen} {
	root * ${quoted(root)}
	route {
${headerRules
  .flatMap(({ name, value, where }, index) => [
    ...(value === undefined ? [] : [`\t\theader ${name} ${quoted(value)}`]),
    ...(where
      ? [
          `\t\t@rule${index} path_regexp ${raw(patternUnder(site.base, where.pattern))}`,
          `\t\theader @rule${index} ${name} ${quoted(where.value)}`,
        ]
      : []),
  ])
  .join('\n')}
${types.map(({ path, type }, index) => `\t\t@type${index} path ${path}\n\t\theader @type${index} content-type ${quoted(type)}`).join('\n')}
		@odd not method GET HEAD
		handle @odd {
			header -content-type
			header allow "GET, HEAD"
			respond 405
		}
${moved.map(({ from, to }) => `\t\tredir ${from === '/' ? '/' : href(from)} ${href(to)} 301\n`).join('')}${
  site.base === '/'
    ? ''
    : `\t\tredir ${site.base.slice(0, -1)} ${site.base} 301\n\t\t@outside not path ${site.base}*\n\t\terror @outside 404\n\t\turi strip_prefix ${site.base.slice(0, -1)}\n`
}		@null path_regexp \\x00
		error @null 404
${folders}		file_server {
			precompressed br gzip
			hide ${hostFiles.map((path) => path.slice(1)).join(' ')}
		}
	}
	handle_errors {
		header content-type ${quoted(contentTypes['html'] ?? '')}
		rewrite * /404.html
		file_server {
			precompressed br gzip
		}
	}
}
`;
}
