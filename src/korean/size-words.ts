import type { UnitWriting } from './amount.ts';

const sizes = {
  count: { is: '많', most: '많은', least: '적은', which: '많은지', was: '많았', rose: '늘었다', fell: '줄었다' },
  sum: { is: '크', most: '큰', least: '작은', which: '큰지', was: '컸', rose: '늘었다', fell: '줄었다' },
  rate: { is: '높', most: '높은', least: '낮은', which: '높은지', was: '높았', rose: '올랐다', fell: '내렸다' },
};

/** The stems that tell of size in a unit: people are many, money and multiples are large, shares and prices of one are high. */
export function sizeWords(unit: (UnitWriting & { readonly money: boolean }) | undefined): (typeof sizes)['sum'] {
  if (!unit || unit.money || unit.name === '배') return sizes.sum;
  return /[%/]|^포인트$/.test(unit.name) || !unit.space ? sizes.rate : sizes.count;
}
