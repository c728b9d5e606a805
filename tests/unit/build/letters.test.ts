import { expect, test } from 'vitest';
import { faceNames, lettersOfPage } from '../../../src/build/letters.ts';

/** The letters of a page's body, each face's in order; what is closed in brackets. */
function read(body: string): Record<string, string> {
  const letters = lettersOfPage(`<html><head><title>찾</title></head><body>${body}</body></html>`);
  return Object.fromEntries(
    faceNames.map((face) => {
      const { shown, closed } = letters[face];
      return [face, `${[...shown].sort().join('')}(${[...closed].sort().join('')})`];
    }),
  );
}

test('letters are told apart by what sets them, down into what stands in it', () => {
  expect(read('<p>가<strong>나</strong>다</p><h2 class="a">라<a href="/">마</a></h2><h3>바</h3>')).toEqual({
    text: '가다()',
    bold: '나바()',
    headline: '라마()',
  });
  expect(read('<h3 class="chart-question">가</h3><section class="band"><h2>나</h2></section>')).toMatchObject({
    headline: '가나()',
    bold: '()',
  });
  expect(read('<h2 class="label">가</h2>')).toMatchObject({ text: '가()', headline: '()' });
});

test('what is closed is apart: popovers, dialogs, what is hidden, all of a fold but its summary', () => {
  const closed =
    '<div popover id="a"><p>가</p><h2>하</h2></div><dialog>나</dialog><p hidden>다</p><span class="x visually-hidden">라</span>';
  // A note is a sheet on narrow screens alone.
  expect(read('<div class="about row-1" popover>가</div>')).toMatchObject({ text: '가()' });
  expect(read(`${closed}<details><summary>마</summary><p>바</p></details><details open><p>사</p></details>아`)).toEqual(
    {
      text: '사아(가나다라바)',
      bold: '마()',
      headline: '(하)',
    },
  );
});

test('elements without an end hold nothing, and attributes, scripts, styles, comments and the head are no text', () => {
  expect(
    read('<img alt="가>나"><br>다<script>라</script><style>마</style><template>바</template><!-- 사 --><p>아</p>').text,
  ).toBe('다아()');
  expect(read('<svg><path d="M0"/></svg>가').text).toBe('가()');
});

test('references are the letters they stand for, letters are composed, and control characters none', () => {
  expect(read('&amp;&lt;&#44032;&#xAC01;\n\t').text).toBe('&<가각()');
  expect(read('갂'.normalize('NFD')).text).toBe('갂()');
});

test('a text that was read before in the same face is passed over', () => {
  const known = new Set<string>();
  const read = (body: string): Set<string> => lettersOfPage(`<body>${body}</body>`, known).text.shown;
  expect([...read('<p>가나</p>')]).toEqual(['가', '나']);
  expect([...read('<p>가나</p><p>다</p>')]).toEqual(['다']);
  expect([...lettersOfPage('<body><b>가나</b></body>', known).bold.shown]).toEqual(['가', '나']);
});
