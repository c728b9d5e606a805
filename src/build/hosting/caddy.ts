import type { Base } from '../../facts/base.ts';
import { compressible, contentTypes, contentTypesOfFiles, leastCompressed } from '../../site/content-types.ts';
import { moves } from '../../site/retired.ts';
import { href, site } from '../../site/url.ts';
import { hashedFolders, headerRules, hostFiles } from '../headers.ts';
import { type Place, patternSeen, seen } from './nginx.ts';

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
/** Raw text: between backticks nothing is an escape. */
const raw = (text: string): string => `\`${text}\``;

/** The query with its question mark, or nothing: what is said after the address that a redirect leads to. */
const query = '{http.vars.query}';

/**
 * Slashes put right here and not by `file_server`, which loses the query (Caddy 2.6). The address is relative, so that no
 * path, however many slashes it begins with, can lead to another host.
 */
const folders = `		@folder {
			not path */
			file {path}/index.html
		}
		redir @folder {http.request.uri.path.file}/${query} 301
`;

/** What only files that are there say is taken back where there is none. */
const ofNoFile = headerRules().flatMap(({ name, value, ofFiles }) =>
  ofFiles ? [value === undefined ? `header -${name}` : `header ${name} ${quoted(value)}`] : [],
);

/** The site as Caddy 2 serves it: a whole Caddyfile. `route` keeps the order in which headers are set. */
export function caddyfile(base: Pick<Base, 'retired'>, { root, listen, styles }: Place): string {
  const under = seen('/').slice(0, -1);
  const types = [
    ...Object.entries(contentTypes).map(([ending, type]) => ({ path: `*.${ending}`, type })),
    ...Object.entries(contentTypesOfFiles).map(([path, type]) => ({ path: seen(path), type })),
  ];
  return `# Written by the build of the site. Change the address and root; the rest has one source, src/build/headers.ts.
${listen} {
	root * ${quoted(root)}
	route {
${headerRules(styles)
  .flatMap(({ name, value, where }, index) => [
    ...(value === undefined ? [] : [`\t\theader ${name} ${quoted(value)}`]),
    ...(where
      ? [
          `\t\t@rule${index} path_regexp ${raw(patternSeen(where.pattern))}`,
          `\t\theader @rule${index} ${name} ${quoted(where.value)}`,
        ]
      : []),
  ])
  .join('\n')}
${types.map(({ path, type }, index) => `\t\t@type${index} path ${path}\n\t\theader @type${index} content-type ${quoted(type)}`).join('\n')}
		@odd not method GET HEAD
		handle @odd {
			header -content-type
${ofNoFile.map((line) => `\t\t\t${line}`).join('\n')}
			header allow "GET, HEAD"
			respond 405
		}
		vars query ""
		@asked expression {query} != ''
		vars @asked query ?{query}
${moves(base)
  .map(({ from, to }) => `\t\tredir ${seen(from)} ${href(to)}${query} 301\n`)
  .join('')}${
  site.base === '/'
    ? ''
    : `\t\tredir ${under} ${site.base}${query} 301\n\t\t@outside not path ${under}/*\n\t\terror @outside 404\n\t\turi strip_prefix ${site.base.slice(0, -1)}\n`
}		# Whole or not at all: what is said of a refused part would be kept as long as the file.
		@whole path ${hashedFolders.map((name) => `/${name}/*`).join(' ')}
		request_header @whole -Range
		@null path_regexp \\x00
		error @null 404
		# What the build laid compressed is sent as it lies, what few ask for is compressed here.
		encode {
			gzip 6
			minimum_length ${leastCompressed}
			match {
${compressible.map((ending) => `				header content-type ${quoted(contentTypes[ending] ?? '')}`).join('\n')}
			}
		}
${folders}		file_server {
			precompressed br gzip
			hide ${hostFiles.map((path) => path.slice(1)).join(' ')}
		}
	}
	handle_errors {
${ofNoFile.map((line) => `\t\t${line}`).join('\n')}
		header content-type ${quoted(contentTypes['html'] ?? '')}
		rewrite * /404.html
		file_server {
			precompressed br gzip
		}
	}
}
`;
}
