/** Asks once for what has a key; what failed is asked for again the next time. */
export function askOnce<T>(known: Map<string, Promise<T>>, key: string, ask: (key: string) => Promise<T>): Promise<T> {
  const before = known.get(key);
  if (before) return before;
  const now = ask(key);
  known.set(key, now);
  now.catch(() => known.delete(key));
  return now;
}
