/** The part of `negotiator` used here; @types/negotiator does not know `preferred`. */
declare module 'negotiator' {
  export default class Negotiator {
    constructor(request: { headers: Record<string, string | string[] | undefined> });
    /** What the client takes of `available`, best first; of what it takes equally, in the order of `preferred`. */
    encodings<T extends string>(available: readonly T[], options: { preferred: readonly T[] }): T[];
  }
}
