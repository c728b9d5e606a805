import { decoded } from '../../korean/decoded.ts';

export interface Target {
  /** The names between the slashes, decoded; the last one is empty where the path ends in a slash. */
  names: string[];
  /** The query with its question mark, as it came; empty where there is none. */
  query: string;
}

/** What no name of a served file has in it: signs by which it would mean another folder, device or stream; a dot at its front. */
const foreign = /[/\\:\0]|^\.(?!well-known$)/;

/**
 * Reads the target of a request (RFC 9112, 3.2): a path, or a whole address as proxies write it.
 * @param target as Node hands it over, which refuses bytes beyond ASCII
 * @returns undefined where it can name no file: badly encoded, leading out of its folder, with an empty name in it
 */
export function readTarget(target: string): Target | undefined {
  const [, path = '', query = ''] = /^(?:https?:\/\/[^/?]*)?([^?]*)(.*)$/i.exec(target) ?? [];
  const [before, ...parts] = (path || '/').split('/');
  const names = parts.flatMap((part, index) => {
    const name = part === '' && index < parts.length - 1 ? undefined : decoded(part);
    return name === undefined || foreign.test(name) ? [] : [name];
  });
  return before === '' && names.length === parts.length ? { names, query } : undefined;
}

/** Names as a path in an address, without a slash at its front. */
export const written = (names: readonly string[]): string => names.map(encodeURIComponent).join('/');
