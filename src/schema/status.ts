/** How settled a fact is, from what has happened down to what somebody thinks of it. */
export const statusKeys = ['done', 'planned', 'in-talks', 'expected', 'opinion'] as const;

export type Status = (typeof statusKeys)[number];

/** The names that statuses once had, when they also told who vouched for a fact; content and addresses still hold them. */
const former: Readonly<Record<string, Status>> = { announced: 'done', reported: 'done', claimed: 'done' };

/** What a status is called today; anything else stays as it is. */
export const statusToday = <T>(written: T): T | Status =>
  typeof written === 'string' && Object.hasOwn(former, written) ? (former[written] ?? written) : written;

/** The names that a status once had, as one text with spaces; undefined where it had none. */
export const formerNames = (status: string): string | undefined =>
  Object.keys(former)
    .filter((name) => former[name] === status)
    .join(' ') || undefined;
