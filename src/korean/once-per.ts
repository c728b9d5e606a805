/** A function that makes what it gives once for each object that it is asked about, and keeps it as long as that lives. */
export function oncePer<K extends WeakKey, T extends NonNullable<unknown>>(make: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, T>();
  return (of) => {
    const made = known.get(of) ?? make(of);
    known.set(of, made);
    return made;
  };
}
