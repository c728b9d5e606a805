import { createCanvas, Path2D } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import {
  isSettled,
  markMeaning,
  markName,
  markOf,
  markPath,
  type Voucher,
  voucherOf,
  vouchers,
} from '../../../src/facts/marks.ts';
import { statusKeys, statusToday } from '../../../src/schema/status.ts';
import { getBase } from '../../../src/validate/base.ts';

const base = getBase();
const all = (Object.keys(vouchers) as Voucher[]).flatMap((voucher) =>
  statusKeys.map((status) => ({ voucher, status })),
);
const fact = (id: string) => base.facts.get(id) ?? expect.unreachable(id);

/** How dark each pixel of a mark is at a size, 0 to 255. */
function inkOf(path: string, size: number): Uint8ClampedArray {
  const context = createCanvas(size, size).getContext('2d');
  context.scale(size / 12, size / 12);
  context.fill(new Path2D(path));
  return context.getImageData(0, 0, size, size).data.filter((_, i) => i % 4 === 3);
}

describe('marks', () => {
  it('differ from every other in form at 12 px, and in name', () => {
    const inks = all.map((mark) => ({ name: markName(mark), ink: inkOf(markPath(mark), 12) }));
    for (const [i, one] of inks.entries()) {
      for (const other of inks.slice(i + 1)) {
        const clear = one.ink.filter((value, at) => Math.abs(value - (other.ink[at] ?? 0)) > 120).length;
        expect(clear, `${one.name} and ${other.name}`).toBeGreaterThanOrEqual(4);
      }
    }
    expect(new Set(all.map(markName)).size).toBe(all.length);
  });
  it('are darker the more settled a fact is, and none is empty', () => {
    for (const voucher of Object.keys(vouchers) as Voucher[]) {
      const dark = (status: (typeof statusKeys)[number]): number =>
        inkOf(markPath({ voucher, status }), 48).reduce((sum, ink) => sum + ink, 0);
      expect(dark('done'), voucher).toBeGreaterThan(dark('planned'));
      expect(dark('planned'), voucher).toBeGreaterThan(dark('opinion'));
      expect(dark('opinion'), voucher).toBeGreaterThan(dark('in-talks'));
      expect(dark('in-talks'), voucher).toBeGreaterThan(dark('expected'));
      expect(dark('expected'), voucher).toBeGreaterThan(0);
    }
  });
  it('are written with nothing but the commands and numbers of a path', () => {
    for (const mark of all) expect(markPath(mark), markName(mark)).toMatch(/^(?:[MLHVAZ]|[\d .-])+$/i);
  });
  it('say in a sentence each who vouches and how settled it is', () => {
    for (const mark of all)
      expect(markMeaning(mark), markName(mark)).toMatch(/^[가-힣][^.]+니다\.(?: [^.]+니다\.){1,2}$/);
    expect(new Set(all.map(markMeaning)).size).toBe(all.length);
    expect(Object.values(vouchers).map(({ name }) => name)).toEqual(['당사자', '언론', '인용', '개인']);
  });
  it('stay within their box', () => {
    for (const mark of all) {
      const wide = createCanvas(16, 16).getContext('2d');
      wide.translate(2, 2);
      wide.fill(new Path2D(markPath(mark)));
      const { data } = wide.getImageData(0, 0, 16, 16);
      const outside = [...data.filter((_, i) => i % 4 === 3)].filter((ink, at) => {
        const [x, y] = [at % 16, Math.floor(at / 16)];
        return ink > 0 && (x < 2 || x > 13 || y < 2 || y > 13);
      });
      expect(outside, markName(mark)).toEqual([]);
    }
  });
});

describe('who vouches', () => {
  it.each([
    ['anthropic-valuation-2024-01', 'press', '보도'],
    ['anthropic-valuation-target-2024-09', 'press', '계획 보도'],
    ['anthropic-raise-2024', 'press', '논의 보도'],
    ['big-tech-race-view', 'press', '전망 보도'],
    ['openai-lead', 'press', '언론 평가'],
    ['openai-valuation-2024-09', 'quoted', '계획 인용 보도'],
    ['llama-downloads-total-2024-08', 'party', '발표'],
    ['groq-ceo-on-open-source', 'person', '개인 의견'],
  ])('for %s', (id, voucher, name) => {
    expect(voucherOf(fact(id), base)).toBe(voucher);
    expect(markName(markOf(fact(id), base))).toBe(name);
  });
  it('is the party where one of its people speaks of it, and the person where that is a view', () => {
    const told = { ...fact('openai-valuation-2024-09'), subjects: ['groq'], attribution: 'jonathan-ross' };
    expect(voucherOf(told, base)).toBe('party');
    expect(voucherOf({ ...told, status: 'expected' }, base)).toBe('person');
    expect(voucherOf({ ...told, subjects: ['openai'] }, base)).toBe('person');
  });
  it('follows from whom the source names, for every fact of the site', () => {
    for (const one of base.facts.values()) {
      expect(voucherOf(one, base) === 'press', one.id).toBe(one.attribution === undefined);
    }
  });
});

describe('a status', () => {
  it('promises no more than a source that says that something may come', () => {
    expect(markMeaning({ voucher: 'press', status: 'expected' })).toMatch(/ 앞으로의 일을 내다본 것입니다\.$/);
    expect(markMeaning({ voucher: 'press', status: 'done' })).toContain('이미 일어난 일');
  });
  it('has happened or holds, or does not yet', () => {
    expect(statusKeys.filter((status) => !isSettled(status))).toEqual(['planned', 'in-talks', 'expected']);
  });
  it('is read under the name that it once had', () => {
    expect(['announced', 'reported', 'claimed'].map(statusToday)).toEqual(['done', 'done', 'done']);
    expect([...statusKeys, 'toString', 'x', 7, undefined].map(statusToday)).toEqual([
      ...statusKeys,
      'toString',
      'x',
      7,
      undefined,
    ]);
  });
});
