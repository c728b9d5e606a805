import { bareFigures } from '../../../src/korean/bare-figures.ts';
import { withJosa } from '../../../src/korean/josa.ts';
import type { Chance } from './chance.ts';
import type { Vocabulary } from './words.ts';

/** Korean that reads like a report and means nothing. */
export interface Writer {
  /** A sentence about something, or about nothing in particular. */
  sentence(about?: string): string;
  /** A headline. */
  headline(): string;
  /** What somebody may be said to think, without a full stop: `가격이 품질을 가른다고 본다`. */
  opinion(): string;
  /** A noun. */
  noun(): string;
}

/** Makes a writer. No sentence holds a figure, so that every figure of a text is one of its facts. */
export function writer(dice: Chance, words: Vocabulary): Writer {
  const n = (): string => words.noun();
  const general: readonly (() => string)[] = [
    () => `${withJosa(n(), '이/가')} 달라지자 ${withJosa(n(), '과/와')} ${n()}의 자리도 함께 옮겨 갔다.`,
    () => `업계에서는 ${withJosa(n(), '을/를')} ${withJosa(n(), '으로/로')} 볼 수 있느냐를 두고 말이 엇갈린다.`,
    () => `${n()}에서 시작한 변화가 ${withJosa(n(), '을/를')} 거쳐 ${n()}까지 번졌다는 설명이다.`,
    () => `다만 ${n()}만으로는 ${n()}의 방향을 가늠하기 어렵다.`,
    () => `그래서 ${withJosa(n(), '을/를')} 따지기에 앞서 ${n()}의 기준부터 맞추어야 한다.`,
    () =>
      `${withJosa(n(), '은/는')} ${withJosa(n(), '을/를')} 뒷받침하지만 ${withJosa(n(), '을/를')} 대신하지는 못한다.`,
    () => `${n()}에 쓰는 ${withJosa(n(), '이/가')} 늘수록 ${n()}의 부담도 커진다.`,
    () => `이런 흐름은 ${n()}보다 ${n()}에서 더 또렷하게 드러난다.`,
    () => `공개된 자료에는 ${withJosa(n(), '이/가')} ${withJosa(n(), '을/를')} 어떻게 바꾸는지 나오지 않는다.`,
    () => `${n()} 쪽의 셈법과 ${n()} 쪽의 셈법은 처음부터 달랐다.`,
  ];
  const focused: readonly ((about: string) => string)[] = [
    (about) => `${withJosa(about, '은/는')} ${withJosa(n(), '을/를')} 앞세워 ${n()}의 폭을 넓혀 왔다.`,
    (about) => `${n()}에서 ${withJosa(about, '을/를')} 찾는 이유는 ${withJosa(n(), '이/가')} 남다르기 때문이다.`,
    (about) =>
      `${withJosa(about, '이/가')} 내세우는 것은 ${n()}의 ${withJosa(n(), '과/와')} 그 뒤를 받치는 ${n()}이다.`,
    (about) => `경쟁사들은 ${about}의 ${withJosa(n(), '을/를')} 눈여겨보면서도 ${n()}에서는 다른 길을 골랐다.`,
    (about) => `${n()}의 결과를 두고 ${about}에 힘이 실린다는 풀이도 있다.`,
  ];
  const headlines: readonly (() => string)[] = [
    () => `${withJosa(n(), '을/를')} 가른 ${withJosa(n(), '과/와')} ${n()}`,
    () => `${n()}에서 ${n()}까지, 다시 그은 ${n()}의 선`,
    () => `${withJosa(n(), '이/가')} 묻고 ${withJosa(n(), '이/가')} 답한다`,
    () => `${n()}의 ${n()}, ${withJosa(n(), '은/는')} 어디로`,
  ];
  const sound = (make: () => string): string => {
    for (;;) {
      const text = make();
      if (bareFigures(text).length === 0) return text;
    }
  };
  return {
    sentence: (about) => sound(() => (about === undefined ? dice.of(general)() : dice.of(focused)(about))),
    headline: () => sound(() => dice.of(headlines)()),
    opinion: () => sound(() => `${withJosa(n(), '이/가')} ${withJosa(n(), '을/를')} 가르는 때가 온다고 본다`),
    noun: n,
  };
}
