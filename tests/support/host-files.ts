import { framePolicy } from '../../src/build/headers.ts';

/** What a configuration file says for one path: header names in small letters, `content-type` among them. */
export type Said = Record<string, string>;

/**
 * The directives that are asked of hosts that read `_headers`, of one policy or more: all of them hold. Only pages stand in frames,
 * and "frame-ancestors *" is what holds where no policy speaks of them; of files that lie in a folder of pages a rule for the whole
 * folder may say more than is asked.
 */
export function directivesAsked(path: string, policies = ''): string[] {
  const isPage = /\/$|html$/.test(path);
  return policies
    .split(/[;,] */)
    .filter((text) => text && (isPage ? text !== framePolicy.open : !text.startsWith('frame')))
    .toSorted();
}

/**
 * Reads `_headers` as Cloudflare Pages and Netlify do: every rule whose path matches counts, `*` stands for any rest, `:name`
 * for one name between slashes (Cloudflare: developers.cloudflare.com/pages/configuration/headers; Netlify's CLI: src/utils/headers.js), and
 * values of one name are joined with a comma.
 * @param text the file
 * @returns the headers that it gives to a path, base path included
 */
export function readHeadersFile(text: string): (path: string) => Said {
  const rules: { path: string; headers: [string, string][] }[] = [];
  for (const line of text.split('\n').filter(Boolean)) {
    const [, name, value] = /^\s+([a-z-]+): (.+)$/.exec(line) ?? [];
    if (name && value) rules.at(-1)?.headers.push([name, value]);
    else if (line.startsWith('/')) rules.push({ path: line, headers: [] });
    else throw new Error(`not a line of _headers: ${line}`);
  }
  const matches = (rule: string, path: string): boolean => {
    const parts = rule
      .split(/(:[a-z]\w*|\*$)/)
      .map((part, at) => (at % 2 === 0 ? part.replace(/[.+?^${}()|[\]\\]/g, '\\$&') : part));
    return new RegExp(
      `^${parts.map((part, at) => (at % 2 === 0 ? part : part === '*' ? '.*' : '[^/]+')).join('')}$`,
    ).test(path);
  };
  return (path) => {
    const said: Said = {};
    for (const [name, value] of rules.filter((rule) => matches(rule.path, path)).flatMap(({ headers }) => headers)) {
      said[name] = said[name] === undefined ? value : `${said[name]}, ${value}`;
    }
    return said;
  };
}

const unquoted = (text: string): string => text.replace(/^"(.*)"$/, '$1').replaceAll('\\"', '"');
const endingOf = (path: string): string => (path.endsWith('/') ? 'html' : (/\.([a-z0-9]+)$/.exec(path)?.[1] ?? ''));

/** Reads of an nginx configuration what its maps, `add_header`, `types` and exact locations say for a path. */
export function readNginxConfig(text: string): (path: string) => Said {
  const maps = new Map(
    [...text.matchAll(/^map (\$uri|"\$status\$uri") (\$\w+) \{\n([^}]*?(?:\{[^}]*\}[^}]*?)*)\n\}/gm)].map(
      ([, source, name = '', body = '']) => [
        name,
        [...body.matchAll(/^ {2}(default|"~[^"]*") (".*");$/gm)].map(([, pattern = '', value = '']) => ({
          pattern: pattern === 'default' ? undefined : new RegExp(unquoted(pattern).slice(1)),
          // What is asked for is there.
          before: source === '$uri' ? '' : '200',
          value: unquoted(value),
        })),
      ],
    ),
  );
  const added = [...text.matchAll(/^ {2}add_header (\S+) (".*"|\$\w+) always;$/gm)];
  const types = new Map(
    [...text.matchAll(/^ {4}"([^"]+)" (\w+);$/gm)].map(([, type = '', ending = '']) => [ending, type]),
  );
  const ofFiles = new Map(
    [...text.matchAll(/^ {2}location = (\S+) \{\n(?: {4}(?!default_type).*\n)* {4}default_type "([^"]+)";$/gm)].map(
      ([, path = '', type = '']) => [path, type],
    ),
  );
  const spoken = (value: string, path: string): string => {
    if (!value.startsWith('$')) return unquoted(value);
    const lines = maps.get(value) ?? [];
    return (
      lines.find(({ pattern, before }) => pattern?.test(before + path))?.value ??
      lines.find(({ pattern }) => !pattern)?.value ??
      ''
    );
  };
  return (path) => {
    const said: Said = {};
    for (const [, name = '', value = ''] of added) {
      const text = spoken(value, path);
      if (text) said[name] = text;
    }
    const type = ofFiles.get(path) ?? types.get(endingOf(path));
    if (type) said['content-type'] = type;
    return said;
  };
}

const regexTest = (pattern: string): ((path: string) => boolean) => {
  const regex = new RegExp(pattern);
  return (path) => regex.test(path);
};

/** Reads of a Caddyfile what its `header` lines say for a path, in their order; for odd methods and errors it says more. */
export function readCaddyfile(text: string): (path: string) => Said {
  const matchers = new Map<string, (path: string) => boolean>();
  const lines = [
    ...text.replace(/\n\thandle_errors[\s\S]*/, '').matchAll(/^\t\t(@\w+ path(?:_regexp)?|header) (.+)$/gm),
  ];
  for (const [, kind = '', rest = ''] of lines.filter(([, kind]) => kind?.startsWith('@'))) {
    const [name = '', how] = kind.split(' ');
    const pattern = rest.replaceAll('`', '');
    matchers.set(
      name,
      how === 'path_regexp'
        ? regexTest(pattern)
        : (path) => (pattern.startsWith('*') ? path.endsWith(pattern.slice(1)) : path === pattern),
    );
  }
  const headers = lines.flatMap(([, kind, rest = '']) => {
    const [, matcher, name = '', value = ''] = /^(?:(@\w+) )?([a-z-]+) (".*")$/.exec(rest) ?? [];
    return kind === 'header' ? [{ matcher, name, value: unquoted(value) }] : [];
  });
  return (path) => {
    const said: Said = {};
    for (const { matcher, name, value } of headers) {
      if (matcher === undefined || matchers.get(matcher)?.(path)) said[name] = value;
    }
    return said;
  };
}
