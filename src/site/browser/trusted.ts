/**
 * The one policy of Trusted Types: of all scripts that could be started by address, the site starts two. The header
 * (`src/build/headers.ts`) forbids every other way from text to script.
 */
const { BASE_URL } = import.meta.env;
const allowed = [`${BASE_URL}sw.js`, `${BASE_URL}search-index/pagefind-worker.js`];

/** The part of the browser's factory that is used; not every browser has it. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string | null }): unknown;
}
const factory: TrustedTypes | undefined = Reflect.get(globalThis, 'trustedTypes');
factory?.createPolicy('default', {
  createScriptURL: (url) => (allowed.includes(new URL(url, location.href).pathname) ? url : null),
});
