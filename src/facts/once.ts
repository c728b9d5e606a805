/**
 * Gives a value that the whole process shares. A build runs these sources twice, as they lie (the configuration, its
 * integrations, the remark plugins) and bundled (the pages), and a variable of a module would be two.
 * @param make makes it for whoever asks first
 */
export function once<T>(name: string, make: () => T): T {
  const key = Symbol.for(`jatdae:${name}`);
  if (!Reflect.has(globalThis, key)) Reflect.set(globalThis, key, make());
  return Reflect.get(globalThis, key) as T;
}
