import type { Base } from '../../facts/base.ts';
import { compressible, contentTypes, contentTypesOfFiles, leastCompressed } from '../../site/content-types.ts';
import { moves } from '../../site/retired.ts';
import { href, site } from '../../site/url.ts';
import { type HeaderRule, hashedFolders, headerRules, hostFiles } from '../headers.ts';

/** Where a server finds the site and what it listens on. */
export interface Place {
  /** The published folder. */
  root: string;
  /** An address and port, or a port alone. */
  listen: string;
  /** The style sheets that stand in the site's pages, by `hashOf`. */
  styles?: readonly string[];
}

const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const variable = (name: string): string => `$jatdae_${name.replaceAll('-', '_')}`;

/** A path of the site as servers compare it: base path included, decoded. What they send is {@link href}. */
export const seen = (path: string): string => decodeURI(href(path));

/** A pattern over the site's paths as one over the paths a server sees. */
export const patternSeen = (pattern: string): string => pattern.replace(/^\^\//, () => `^${escaped(seen('/'))}`);

/**
 * The site as nginx serves it, to be included where `http { … }` stands (on Debian: a file in
 * `/etc/nginx/conf.d/`). Needs nginx's own gzip_static and the package `libnginx-mod-http-brotli-static`.
 */
export function nginxConfig(base: Pick<Base, 'retired'>, { root, listen, styles }: Place): string {
  const folder = root.replace(/\/$/, '');
  return `# Written by the build of the site. Change listen, server_name and root; the rest has one source, src/build/headers.ts.
${headerRules(styles)
  .flatMap((rule) => (rule.where ? [mapOf(rule, rule.where)] : []))
  .join('\n')}
map $request_method $jatdae_allow {
  default "GET, HEAD";
  GET "";
  HEAD "";
}
server {
  listen ${listen};
  server_name _;
  server_tokens off;
  absolute_redirect off;
  index index.html;
  # What the build laid compressed is sent as it lies, what few ask for is compressed here.
  gzip on;
  gzip_comp_level 6;
  gzip_min_length ${leastCompressed};
  gzip_types ${compressible.map((ending) => quoted(contentTypes[ending] ?? '')).join(' ')};
  gzip_static on;
  gzip_vary on;
  brotli_static on;
  types {
${Object.entries(contentTypes)
  .map(([ending, type]) => `    ${quoted(type)} ${ending};`)
  .join('\n')}
  }
  default_type application/octet-stream;
${headerRules(styles)
  .map((rule) => `  add_header ${rule.name} ${rule.where ? variable(rule.name) : quoted(rule.value ?? '')} always;`)
  .join('\n')}
  add_header allow $jatdae_allow always;
  if ($jatdae_allow) {
    return 405;
  }
  error_page 403 =404 ${seen('/404.html')};
  error_page 404 ${seen('/404.html')};
${hostFiles.map((path) => `  location = ${seen(path)} {\n    return 404;\n  }`).join('\n')}
${Object.entries(contentTypesOfFiles)
  .map(
    ([path, type]) =>
      `  location = ${seen(path)} {\n    ${fileIn(folder, path)}\n    types { }\n    default_type ${quoted(type)};\n  }`,
  )
  .join('\n')}
${hashedFolders
  .map(
    (name) => `  # Whole or not at all: what is said of a refused part would be kept as long as the file.
  location ${seen(`/${name}/`)} {
    ${fileIn(folder, `/${name}/`)}
    max_ranges 0;
  }
`,
  )
  .join('')}${moves(base)
  .map(({ from, to }) => `  location = ${seen(from)} {\n    return 301 ${href(to)}$is_args$args;\n  }\n`)
  .join('')}${
  site.base === '/'
    ? `  root ${folder};\n`
    : `  location = ${seen('/').slice(0, -1)} {
    return 301 ${site.base}$is_args$args;
  }
  location ${seen('/')} {
    alias ${folder}/;
  }
  location / {
    return 404;
  }
`
}}
`;
}

const fileIn = (folder: string, path: string): string =>
  site.base === '/' ? `root ${folder};` : `alias ${folder}${path};`;

/** The status stands before the path where only files that are there have the value. */
const mapOf = (
  { name, value, ofFiles }: HeaderRule,
  where: { pattern: string; value: string },
): string => `map ${ofFiles ? '"$status$uri"' : '$uri'} ${variable(name)} {
  default ${quoted(value ?? '')};
  ${quoted(`~${ofFiles ? patternSeen(where.pattern).replace('^', '^(?:200|206|304)') : patternSeen(where.pattern)}`)} ${quoted(where.value)};
}`;
