import { describe, expect, test } from 'vitest';
import { progress } from '../../../src/build/progress.ts';

/** A stream that keeps what is written, and a clock that is set by hand. */
function stage(isTTY: boolean) {
  const written: string[] = [];
  const clock = { now: 0 };
  const stream = { isTTY, columns: 80, write: (text: string) => written.push(text) };
  return { written, clock, start: (name: string) => progress(name, stream, () => clock.now) };
}

describe('progress', () => {
  test('in a log, a plain line as each further quarter is reached', () => {
    const { written, clock, start } = stage(false);
    const line = start('그림');
    clock.now = 2000;
    for (let done = 1; done <= 8; done++) line.at(done, 8);
    line.end();
    expect(written).toEqual(['그림: 8개 중 2개\n', '그림: 8개 중 4개\n', '그림: 8개 중 6개\n']);
  });

  test('quarters that are passed at once get one line', () => {
    const { written, clock, start } = stage(false);
    const line = start('압축');
    clock.now = 2000;
    line.at(7, 8);
    expect(written).toEqual(['압축: 8개 중 7개\n']);
  });

  test('what takes less than a second says nothing', () => {
    const { written, clock, start } = stage(false);
    const line = start('글꼴');
    clock.now = 900;
    line.at(6, 6);
    line.end();
    expect(written).toEqual([]);
  });

  test('on a terminal, one line is rewritten, for all that is under way, and cleared at the end', () => {
    const { written, clock, start } = stage(true);
    const pictures = start('그림');
    const index = start('찾기 색인');
    clock.now = 2000;
    pictures.at(3, 90);
    clock.now = 2500;
    index.at(10, 40);
    expect(written.at(-1)).toBe('\r\u001b[K그림 90개 중 3개 · 찾기 색인 40개 중 10개\r');
    pictures.end();
    expect(written.at(-1)).toBe('\r\u001b[K찾기 색인 40개 중 10개\r');
    index.end();
    expect(written.at(-1)).toBe('\r\u001b[K\r');
    expect(written.every((text) => !text.includes('\n'))).toBe(true);
  });

  test('a terminal’s line is rewritten ten times a second at most', () => {
    const { written, clock, start } = stage(true);
    const line = start('그림');
    clock.now = 2000;
    for (let done = 1; done <= 50; done++) {
      clock.now += 10;
      line.at(done, 100);
    }
    expect(written.length).toBe(5);
  });
});
