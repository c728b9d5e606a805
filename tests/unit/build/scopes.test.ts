import { describe, expect, test } from 'vitest';
import { Scopes } from '../../../src/build/scopes.ts';

const one = 'data-astro-cid-aaaa1111';
const two = 'data-astro-cid-bbbb2222';
const scopes = new Scopes([
  `h2[${one}]{a:b}.title[${one}] p.fine[${one}]:hover{a:b}`,
  `li[${two}] a[${two}][aria-current],[${two}][role=option]{a:b}`,
]);

describe('the marks of scoped styles', () => {
  test('stand short in the sheets', () => {
    expect(scopes.css(`h2[${one}]{}li[${two}]{}`)).toBe('h2[data-0]{}li[data-1]{}');
  });

  test.each([
    [`<h2 ${one}>`, '<h2 data-0>'],
    [`<h3 ${one}>`, '<h3>'],
    [`<div class="wide title" ${one}>`, '<div class="wide title" data-0>'],
    [`<div class="titles" ${one}>`, '<div class="titles">'],
    [`<p class="fine" ${one}>`, '<p class="fine" data-0>'],
    [`<p ${one}>`, '<p>'],
    ['<a href="/" data-page="x">', '<a href="/" data-page="x">'],
  ])('%s has them where a rule asks for them', (before, after) => {
    expect(scopes.html(`${before}a > b`)).toBe(`${after}a > b`);
  });

  test('stay on any element where a rule names none', () => {
    expect(scopes.html(`<div ${two} title="a > b"><b ${two}="true">`)).toBe('<div data-1 title="a > b"><b data-1>');
  });

  test('stay where a name stands behind what is not read', () => {
    const behind = new Scopes([`a:hover[${one}]{}`]);
    expect(behind.html(`<b ${one}>`)).toBe('<b data-0>');
  });

  test('go where no rule knows them', () => {
    expect(scopes.html('<p data-astro-cid-cccc3333>')).toBe('<p>');
  });
});
