import { createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import pixelmatch from 'pixelmatch';

const dataOf = (image: Image, width: number, height: number): Uint8ClampedArray => {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0, width, height);
  return context.getImageData(0, 0, width, height).data;
};

/**
 * The share of pixels that differ between two pictures, 0 to 1; 1 where their sizes do. A pixel differs where its colours
 * are further apart than a tenth of the YIQ range and it is no smoothed edge, as pixelmatch judges it by itself.
 * @param scale what both are drawn down to first: 1 / 4 evens out how two renderers smooth letters
 */
export async function differenceOf(a: Uint8Array, b: Uint8Array, scale = 1): Promise<number> {
  const [first, second] = await Promise.all([loadImage(a), loadImage(b)]);
  if (first.width !== second.width || first.height !== second.height) return 1;
  const width = Math.round(first.width * scale);
  const height = Math.round(first.height * scale);
  return (
    pixelmatch(dataOf(first, width, height), dataOf(second, width, height), undefined, width, height, {
      threshold: 0.1,
    }) /
    (width * height)
  );
}
