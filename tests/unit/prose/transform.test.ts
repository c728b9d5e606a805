import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { bodyHtml, inlineHtml } from '../../../src/prose/inline.ts';
import { readBody, readLine } from '../../../src/prose/read.ts';
import { referencesOf, shownInArticle } from '../../../src/prose/references.ts';
import { keepWhole } from '../../../src/prose/transform.ts';
import { getBase } from '../../../src/validate/base.ts';

const base = getBase();
const toHtml = unified().use(remarkRehype).use(rehypeStringify);

test('a citation becomes a link to its fact, its amount held together', () => {
  expect(inlineHtml(readLine('값은 :fact[1500억 달러]{#openai-valuation-2024-09}다.'), base)).toBe(
    '값은 <a href="/facts/openai-valuation-2024-09/" class="fact">1500억\u00a0달러</a>다.',
  );
});

test('text of a source cannot become markup', () => {
  expect(inlineHtml(readLine('a <b>x</b> & "y"'), base)).not.toContain('<b>');
});

test('the same line as plain text', () => {
  expect(readLine('값은 :fact[1500억 달러]{#openai-valuation-2024-09}다.').plain).toBe('값은 1500억 달러다.');
});

test('a body as plain text has a paragraph a line and no components', () => {
  expect(readBody('첫 **문단**이다.\n이어진다.\n\n<Chart id="x" />\n\n:fact[둘째]{#a} 문단.').plain).toBe(
    '첫 문단이다. 이어진다.\n둘째 문단.',
  );
});

test('a body for feeds has a picture in the place of a chart', () => {
  const still = (chart: string, view?: string) => ({
    href: `https://a/${chart}/${view}`,
    picture: { src: 'https://a/b.png', alt: '“큰” <값>', width: 1200, height: 630 },
    caption: '자료 & 출처',
  });
  expect(bodyHtml(readBody('글\n\n<Chart id="valuation" view="krw" />\n\n끝'), base, still)).toBe(
    [
      '<p>글</p>',
      '<figure><a href="https://a/valuation/krw"><img src="https://a/b.png" alt="“큰” <값>" width="1200" height="630"></a>' +
        '<figcaption>자료 &#x26; 출처</figcaption></figure>',
      '<p>끝</p>',
    ].join('\n'),
  );
});

test('what cites what is read from the prose', () => {
  expect(readBody(':fact[a]{#x} :fact[b]{#y} :fact[c]{#x}').facts).toEqual(['x', 'y']);
  const { facts, entities, charts } = referencesOf(base);
  expect(facts.get('o1-release')?.map(({ section }) => section.id)).toContain('benchmark');
  expect(entities.get('groq')?.length).toBeGreaterThan(0);
  expect([...charts.keys()].sort()).toEqual([...base.charts.keys()].sort());
});

test('a name with its number, a particle after a bracket and a day of a month stay whole', () => {
  const { tree } = readLine('6월 20일 GPT-4o와 소규모 언어모델(SLM)은 o1-*mini*도 (그렇다) 앞섰다.');
  keepWhole(tree);
  expect(toHtml.stringify(toHtml.runSync(tree))).toBe(
    '<p>6월\u00a020일 <span class="whole">GPT-4o</span>와 소규모 언어모델(<span class="whole">SLM)은</span> ' +
      'o1-<em>mini</em>도 (그렇다) 앞섰다.</p>',
  );
});

test('a figure that ends in a sign keeps its particle, but a long one', () => {
  for (const [label, whole] of [
    ['38%', true],
    ['한 해 전 같은 분기보다 38%', false],
  ] as const) {
    const { tree } = readLine(`값은 :fact[${label}]{#a}로 올라 1%포인트 높다.`);
    keepWhole(tree);
    const html = toHtml.stringify(toHtml.runSync(tree));
    expect(html).toContain('<span class="whole">1%포인트</span>');
    expect(html.includes(`<span class="whole"><div>${label}</div>로</span>`), html).toBe(whole);
  }
});

test('a line is read as it is rendered: a sign that MDX stumbles over hides no citation', () => {
  const line = readLine('오픈AI<구글, 값은 :fact[1500억 달러]{#openai-valuation-2024-09}다.');
  expect(line.facts).toEqual(['openai-valuation-2024-09']);
  expect(inlineHtml(line, base)).toContain('href="/facts/openai-valuation-2024-09/"');
  const [first] = base.articles.values();
  if (!first) throw new Error('no article');
  expect(shownInArticle(base, { ...first, standfirst: line, summary: [], sections: [] })).toEqual([
    'openai-valuation-2024-09',
  ]);
});

test('what is drawn from a text leaves the text as it was read', () => {
  const body = readBody('### 값\n\n오픈AI의 값은 :fact[1500억 달러]{#openai-valuation-2024-09}다. [여기](#값)');
  const before = structuredClone(body);
  const still = () => {
    throw new Error('no charts here');
  };
  expect(bodyHtml(body, base, still, '/a/')).toBe(bodyHtml(body, base, still, '/a/'));
  expect(body).toEqual(before);
});

test('what cannot be read says where', () => {
  expect(readBody('글\n\n<b').fault?.line).toBe(3);
});
