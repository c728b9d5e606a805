import { describe, expect, test } from 'vitest';
import { bodyHtml } from '../../../src/prose/inline.ts';
import { readBody } from '../../../src/prose/read.ts';
import { handBase } from '../charts/bases.ts';

const base = handBase([]);
const html = (text: string): string =>
  bodyHtml(
    readBody(text),
    base,
    () => {
      throw new Error('no charts here');
    },
    '/a/',
    'part',
    (id) => `https://x.kr/${id}.jpg`,
  );

describe('tables', () => {
  const table = '| 회사 | 매출 |\n| --- | ---: |\n| 가나 | 많다 |\n| | 적다 |';

  test('scroll, are named by their heads, and their cells know their heads', () => {
    expect(html(table)).toBe(
      '<div class="scroll rows" role="region" tabindex="0" aria-label="회사·매출 표"><table>\n<thead>\n<tr>\n' +
        '<th scope="col">회사</th>\n<th scope="col" class="right">매출</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n' +
        '<th scope="row">가나</th>\n<td class="right">많다</td>\n</tr>\n<tr>\n<td></td>\n<td class="right">적다</td>\n' +
        '</tr>\n</tbody>\n</table></div>',
    );
  });
  test('are read row by row', () => {
    expect(readBody(table).plain).toBe('회사 매출\n가나 많다\n적다');
  });
  test('are the only thing that a tilde or an address does not become', () => {
    expect(html('300억~400억, 3~4, www.a.kr에')).toBe('<p>300억~400억, 3~4, www.a.kr에</p>');
  });
});

test('lists are read item by item', () => {
  expect(readBody('- 하나\n- 둘\n\n> 말\n>\n> 또').plain).toBe('하나\n둘\n말\n또');
});

describe('notes', () => {
  test('are numbered as they come, and lead to every place and back', () => {
    expect(html('글[^b] 또[^a] 다시[^b]\n\n[^a]: 가\n\n[^b]: 나')).toBe(
      '<p>글<a id="to-note-part-1" href="/a/#note-part-1" class="note">주1</a> 또' +
        '<a id="to-note-part-2" href="/a/#note-part-2" class="note">주2</a> 다시' +
        '<a id="to-note-part-1-2" href="/a/#note-part-1" class="note">주1</a></p>\n' +
        '<ol class="notes" aria-label="주"><li id="note-part-1"><p>나</p> ' +
        '<a href="/a/#to-note-part-1" class="no-print" aria-label="주1이 달린 본문으로">본문으로</a> ' +
        '<a href="/a/#to-note-part-1-2" class="no-print" aria-label="주1이 달린 본문으로">본문으로</a></li>' +
        '<li id="note-part-2"><p>가</p> ' +
        '<a href="/a/#to-note-part-2" class="no-print" aria-label="주2가 달린 본문으로">본문으로</a></li></ol>',
    );
  });
  test('may stand in notes', () => {
    expect(html('글[^a]\n\n[^a]: 가[^b]\n\n[^b]: 나')).toContain('<p>가<a id="to-note-part-2"');
  });
  test('are found by search', () => {
    expect(readBody('글[^a]\n\n[^a]: 덧붙인 말').plain).toBe('글\n덧붙인 말');
  });
});

describe('quotations', () => {
  test('name their speaker', () => {
    expect(html('> 말\n>\n> — 누구')).toBe('<blockquote>\n<p>말</p>\n<p class="by">— 누구</p>\n</blockquote>');
  });
  test('are pulled out of the text', () => {
    expect(html(':::pullquote\n말\n\n— 누구\n:::')).toBe(
      '<blockquote class="pull"><p>말</p><p class="by">— 누구</p></blockquote>',
    );
  });
  test('ask and answer', () => {
    expect(html(':::qa\nQ. 왜?\n\nA. 그냥.\n\n문: 또?\n:::')).toBe(
      '<div class="qa"><p class="asks">Q. 왜?</p><p>A. 그냥.</p><p class="asks">문: 또?</p></div>',
    );
  });
});

describe('pictures', () => {
  const picture = (more = ''): string =>
    `<Picture id="boat" alt="배" caption="뜬 배" credit="사진=누구" licence="CC BY 4.0"${more} />`;

  test('have caption, credit and licence under them', () => {
    expect(html(picture())).toBe(
      '<figure class="picture"><img src="https://x.kr/boat.jpg" alt="배"><figcaption>뜬 배 ' +
        '<small>사진=누구 · CC BY 4.0</small></figcaption></figure>',
    );
  });
  test('as a still lead to the video and show none', () => {
    expect(html(picture(' video="https://www.v.kr/1"'))).toBe(
      '<figure class="picture"><a href="https://www.v.kr/1"><img src="https://x.kr/boat.jpg" alt="배"></a>' +
        '<figcaption>뜬 배 <a href="https://www.v.kr/1">영상 보기(v.kr)</a> ' +
        '<small>사진=누구 · CC BY 4.0</small></figcaption></figure>',
    );
  });
  test('are found by their captions', () => {
    const { plain, pictures } = readBody(`글\n\n${picture()}`);
    expect(plain).toBe('글\n뜬 배 (사진=누구)');
    expect(pictures).toMatchObject([{ id: 'boat', alt: '배', line: 3 }]);
  });
});
