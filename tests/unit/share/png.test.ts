import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { encodeOpaque } from '../../../src/share/picture/png.ts';
import { differenceOf } from '../../support/pixels.ts';

const width = 60;
const height = 40;
function picture(paper: string) {
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  pen.fillStyle = paper;
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = '#0a63a8';
  pen.arc(30, 20, 12, 0, Math.PI * 2);
  pen.fill();
  return canvas;
}

test('an opaque picture is encoded pixel for pixel', async () => {
  const canvas = picture('#fbfaf6');
  const encoded = encodeOpaque(canvas.data(), width, height);
  expect(encoded).toBeDefined();
  expect(await differenceOf(encoded ?? new Uint8Array(), canvas.encodeSync('png'))).toBe(0);
});

test('what is not opaque is left to another encoder', () => {
  expect(encodeOpaque(picture('#fbfaf680').data(), width, height)).toBeUndefined();
});
