/** The last searches, on this device only. */
const key = 'jatdae:recent-searches';
const most = 6;

/** The last searches, the latest first; none where the browser keeps nothing. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberSearch(query: string): void {
  const text = query.trim();
  if (text === '') return;
  keep([text, ...recentSearches().filter((other) => other !== text)].slice(0, most));
}

export const forgetSearches = (): void => keep([]);

function keep(queries: readonly string[]): void {
  try {
    if (queries.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(queries));
  } catch {
    // A browser that keeps nothing searches all the same.
  }
}
