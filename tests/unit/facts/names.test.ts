import { expect, test } from 'vitest';
import { namesOf } from '../../../src/facts/names.ts';
import type { Entity } from '../../../src/schema/entity.ts';
import { handBase } from '../charts/bases.ts';

const written = handBase([]).entities.get('model-o1');
const model = (id: string, more: Partial<Extract<Entity, { kind: 'model' }>>): Entity => {
  if (written?.kind !== 'model') throw new Error('no model');
  const { reading, ...bare } = written;
  return { ...bare, id, ...more };
};
const family = model('gemini', { name: '제미나이', en: 'Gemini', aliases: ['제미니'] });
const namedIn = (entity: Entity, ...others: Entity[]): string[] =>
  namesOf(entity, { entities: new Map([entity, ...others].map((one) => [one.id, one])) });

test('a version goes by every name of its family', () => {
  const version = model('gemini-15', { name: '제미나이 1.5', en: 'Gemini 1.5', aliases: [], family: 'gemini' });
  expect(namedIn(version, family)).toEqual(expect.arrayContaining(['제미나이 1.5', 'Gemini 1.5', '제미니 1.5']));
});

test('what follows the name of the family without a number is no version', () => {
  const pro = model('gemini-pro', { name: '제미나이 프로', en: 'Gemini Pro', aliases: [], family: 'gemini' });
  expect(namedIn(pro, family)).toEqual(['제미나이 프로', 'Gemini Pro']);
});

test('a name of its own has nothing of the family', () => {
  const other = model('bard', { name: '바드 2', en: 'Bard 2', aliases: [], family: 'gemini' });
  expect(namedIn(other, family)).toEqual(['바드 2', 'Bard 2']);
});

test('how a name is read is a name, where the file says it', () => {
  expect(namedIn(model('o1', { name: 'o1', en: 'o1', reading: '오원' }))).toEqual(['o1', 'o1', '오원']);
  expect(namedIn(family)).toEqual(['제미나이', 'Gemini', '제미니']);
});
