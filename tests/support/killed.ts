import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './build.ts';

/** A moment of a build, told by a file operation: the n-th on a path that matches. */
export interface Moment {
  op: 'rename' | 'writeFile' | 'copyFile' | 'rm';
  /** A regular expression over the whole path, slashes forward; of a rename or a copy, over where to. */
  path: string;
  n?: number;
  /** `during` leaves half of a file. */
  when: 'before' | 'during' | 'after';
}

const preload = (name: string): string => `--import ${pathToFileURL(join(root, 'tests', 'support', name)).href}`;

/** The environment of a build that kills itself (SIGKILL) at a moment. */
export const killAt = ({ n = 1, ...moment }: Moment): Record<string, string> => ({
  NODE_OPTIONS: preload('kill-at.ts'),
  KILL_AT: JSON.stringify({ n, ...moment }),
});

/** The environment of a build elsewhere in the world: another time zone, language and day. */
export const elsewhere: Readonly<Record<string, string>> = {
  TZ: 'Pacific/Apia',
  LANG: 'ko_KR.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
  NODE_OPTIONS: preload('other-clock.ts'),
};
