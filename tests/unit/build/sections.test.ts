import { describe, expect, test } from 'vitest';
import { inSections, isSection } from '../../../src/build/sections.ts';

describe('the sections of a page', () => {
  test('are apart, and give the page again', () => {
    const page = '<main><h1>a</h1><section id="x"><p>b</p></section>c<section>d</section></main>';
    const parts = inSections(page);
    expect(parts.join('')).toBe(page);
    expect(parts.filter(isSection)).toEqual(['<section id="x"><p>b</p></section>', '<section>d</section>']);
  });

  test('are the inner ones where one stands in another', () => {
    const page = '<section>a<section>b</section>c<section>d</section></section><section>e</section>';
    const parts = inSections(page);
    expect(parts.join('')).toBe(page);
    expect(parts.filter(isSection)).toEqual(['<section>b</section>', '<section>d</section>', '<section>e</section>']);
  });

  test('are no other element whose name begins so', () => {
    const page = '<section-x><section class="a">b</section></section-x></section>';
    const parts = inSections(page);
    expect(parts.join('')).toBe(page);
    expect(parts.filter(isSection)).toEqual(['<section class="a">b</section>']);
  });

  test('are none in a page without any', () => {
    expect(inSections('<main></main>')).toEqual(['<main></main>']);
    expect(inSections('')).toEqual(['']);
    expect(isSection('')).toBe(false);
  });
});
