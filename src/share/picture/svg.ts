import { optimize } from 'svgo';

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? character);

/**
 * Makes Skia's SVG fit to publish: scalable, named and described for those who cannot see it, and small. Two decimals are
 * a hundredth of a pixel.
 * @param svg an SVG document with a width and a height
 * @param description what it shows, in words
 */
export function finishSvg(svg: string, title: string, description: string): string {
  const { data } = optimize(svg, { floatPrecision: 2, plugins: ['preset-default'] });
  const size = /<svg[^>]*?width="([\d.]+)"[^>]*?height="([\d.]+)"/.exec(data);
  if (!size) throw new Error('an SVG without a size');
  const [, width, height] = size;
  const words = `<title id="title">${escaped(title)}</title><desc id="desc">${escaped(description)}</desc>`;
  return data.replace(
    /<svg([^>]*)>/,
    `<svg$1 viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc" lang="ko">${words}`,
  );
}
