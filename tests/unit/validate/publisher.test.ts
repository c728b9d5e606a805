import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../src/validate/base.ts';
import { checkWarnings } from '../../../src/validate/warnings/check.ts';
import { copyContent } from '../../support/content-copy.ts';
import { fillPublisher } from '../../support/publisher.ts';

const unfilled = (folder: string) => checkWarnings(folder).filter(({ code }) => code === 'unfilled-publisher');

test('who publishes is asked for where it is left out, by name and place, and never made up', async () => {
  expect(unfilled('content')).toMatchObject([{ file: 'content/publisher.yaml' }]);
  expect(Object.keys(checkContent('content').base.publisher)).toEqual(['name']);
  const { folder, remove } = await copyContent();
  expect(unfilled(folder)).toEqual([]);
  writeFileSync(join(folder, 'publisher.yaml'), 'name: 잣대\nissuer: 홍길동\n');
  const [warning] = unfilled(folder);
  expect(warning?.message).toMatch(/등록번호\(registration\).*오류 제보\(errors\)$/);
  expect(warning?.message).not.toContain('발행인');
  rmSync(join(folder, 'publisher.yaml'));
  expect(unfilled(folder)).toHaveLength(1);
  remove();
});

test('an address that is none is refused with its place', async () => {
  const { folder, remove } = await copyContent();
  fillPublisher(folder);
  writeFileSync(join(folder, 'publisher.yaml'), 'name: 잣대\nerrors: 전화 주세요\n');
  expect(checkContent(folder).problems).toMatchObject([{ file: 'content/publisher.yaml', line: 2, field: 'errors' }]);
  remove();
});
