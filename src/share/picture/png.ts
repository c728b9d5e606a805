import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Bit depth 8, colour type 2 (RGB), and the only compression, filter and interlace methods that matter here. */
const header = [8, 2, 0, 0, 0] as const;
/** Pictures of flat paper and letters gain nothing from filters and little from a higher level, which costs most of the time. */
const level = 3;

/** The rows of the last picture: nearly all are of one size, and megabytes that are new each time cost more than the encoding. */
let rows = Buffer.alloc(0);

/**
 * Encodes an opaque picture as PNG (https://www.w3.org/TR/png-3/), pixel for pixel. Skia's own encoder, made for photographs,
 * takes five times as long over a share picture and gives a larger file.
 * @param pixels four bytes a pixel, RGBA, row by row
 * @returns the file's bytes; undefined where a pixel is not opaque, which this encoder cannot say
 */
export function encodeOpaque(pixels: Buffer, width: number, height: number): Uint8Array | undefined {
  const rowLength = 1 + 3 * width;
  if (rows.length !== height * rowLength) rows = Buffer.alloc(height * rowLength);
  for (let y = 0; y < height; y++) {
    let to = y * rowLength;
    let from = 4 * y * width;
    // Half of a card is bare paper, row after row.
    if (y > 0 && pixels.compare(pixels, from - 4 * width, from, from, from + 4 * width) === 0) {
      rows.copyWithin(to, to - rowLength, to);
      continue;
    }
    to += 1; // filter 0: none
    for (const end = from + 4 * width; from < end; from += 4) {
      if (pixels[from + 3] !== 255) return undefined;
      for (let channel = 0; channel < 3; channel++) rows[to++] = pixels[from + channel] ?? 0;
    }
  }
  return Buffer.concat([
    signature,
    chunk('IHDR', Buffer.concat([uint32(width), uint32(height), Buffer.from(header)])),
    chunk('IDAT', deflateSync(rows, { level })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A chunk: its length, its type, its data, and a check of the two latter. */
function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
