/** Where progress is written: standard error, which leaves the output of commands as it is. */
interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** The shares of the work at which a log gets a line. */
const logged = [0.25, 0.5, 0.75];
/** Work that is over sooner needs no words, in milliseconds. */
const patience = 1000;
/** Between two rewritings of a terminal's line, in milliseconds. */
const frame = 100;

/** What is under way on a stream, each with how far it is: one line of a terminal holds them all. */
const lines = new WeakMap<Stream, Map<string, string>>();

/**
 * Shows the progress of one piece of work. On a terminal one line is rewritten, shared by all that is under way at a time;
 * elsewhere (CI) a plain line stands at the beginning of each further quarter. What takes less than a second says nothing.
 * @param name what is being made, in Korean: `그림`
 * @param stream where to write
 * @param now the clock, in milliseconds
 */
export function progress(name: string, stream: Stream = process.stderr, now: () => number = Date.now) {
  const start = now();
  let shown = 0;
  let quarter = 0;
  const own = lines.get(stream) ?? new Map<string, string>();
  lines.set(stream, own);
  const draw = (): void => {
    const text = [...own.values()].join(' · ');
    // Clear the line (ECMA-48: EL), write, and leave the cursor at its start for whatever else is written.
    stream.write(`\r\u001b[K${text.slice(0, (stream.columns ?? 80) / 2)}\r`);
  };
  return {
    /** Tells how much is done. */
    at(done: number, of: number): void {
      if (now() - start < patience) return;
      if (stream.isTTY) {
        own.set(name, `${name} ${of}개 중 ${done}개`);
        if (now() - shown < frame && done < of) return;
        shown = now();
        draw();
        return;
      }
      const next = logged[quarter];
      if (next === undefined || done < of * next) return;
      while (done >= of * (logged[quarter] ?? Number.POSITIVE_INFINITY)) quarter += 1;
      stream.write(`${name}: ${of}개 중 ${done}개\n`);
    },
    /** The work is over, whatever was told last. */
    end(): void {
      if (own.delete(name) && stream.isTTY) draw();
    },
  };
}
