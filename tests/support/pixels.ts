import { createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import pixelmatch from 'pixelmatch';

const dataOf = (image: Image): Uint8ClampedArray => {
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height).data;
};

/**
 * The share of pixels that differ between two pictures, 0 to 1; 1 where their sizes do. A pixel differs where its colours
 * are further apart than a tenth of the YIQ range and it is no smoothed edge, as pixelmatch judges it by itself.
 */
export async function differenceOf(a: Uint8Array, b: Uint8Array): Promise<number> {
  const [first, second] = await Promise.all([loadImage(a), loadImage(b)]);
  if (first.width !== second.width || first.height !== second.height) return 1;
  const { width, height } = first;
  return pixelmatch(dataOf(first), dataOf(second), undefined, width, height, { threshold: 0.1 }) / (width * height);
}
