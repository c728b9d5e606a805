// Loaded into a build with `node --import`: a clock that runs four hundred days and some hours ahead.

const Now = Date;
const ahead = (400 * 24 + 7) * 60 * 60 * 1000;

globalThis.Date = class extends Now {
  constructor(...given: [] | [string | number | Date]) {
    if (given.length === 0) super(Now.now() + ahead);
    // All forms of the constructor but the empty one are the real one's.
    else super(...given);
  }

  static override now(): number {
    return Now.now() + ahead;
  }
} as DateConstructor;
