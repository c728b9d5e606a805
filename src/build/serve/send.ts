import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import fresh from 'fresh';
import type { OpenFile } from './find.ts';

type Headers = Readonly<Record<string, string>>;

/**
 * Sends a file: not modified, in part or whole, as the request has it (RFC 9110, 13 and 14).
 * @param file is closed afterwards, whatever becomes of the request
 * @param otherwise what goes with an answer that is not the file: no caching of it
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: OpenFile,
  headers: Headers,
  otherwise: Headers,
): Promise<void> {
  const etag = `"${file.size.toString(36)}-${file.modified.toString(36)}${file.coding ? `-${file.coding}` : ''}"`;
  const validators = { etag, 'last-modified': new Date(Number(file.modified / 1_000_000n)).toUTCString() };
  const { range = '', 'if-range': ifRange } = request.headers;
  const asked =
    request.method === 'GET' && (ifRange === undefined || Object.values(validators).includes(String(ifRange)))
      ? readRange(range, file.size)
      : undefined;
  const all = { ...headers, ...validators, vary: 'accept-encoding' };
  const say = async (status: number, said: Headers): Promise<void> => {
    await file.handle.close();
    sayNothing(response, status, said);
  };
  if (isChanged(request.headers, validators)) return say(412, otherwise);
  if (fresh(request.headers, validators)) return say(304, all);
  if (asked === 'unsatisfiable') return say(416, { ...otherwise, 'content-range': `bytes */${file.size}` });
  const partial = asked && { 'content-range': `bytes ${asked.start}-${asked.end}/${file.size}` };
  const status = asked ? 206 : 200;
  return sendBody(request, response, file, status, { ...all, 'accept-ranges': 'bytes', ...partial }, asked);
}

/** Whether the request is meant for another version than this (RFC 9110, 13.1.1 and 13.1.4). */
function isChanged(
  { 'if-match': match, 'if-unmodified-since': since }: IncomingMessage['headers'],
  validators: { etag: string; 'last-modified': string },
): boolean {
  if (match !== undefined) {
    return match.trim() !== '*' && !match.split(',').some((tag) => tag.trim() === validators.etag);
  }
  return since !== undefined && Date.parse(validators['last-modified']) > Date.parse(since);
}

export function sayNothing(response: ServerResponse, status: number, headers: Headers): void {
  response.writeHead(status, status === 304 ? headers : { ...headers, 'content-length': '0' }).end();
}

/**
 * Sends the bytes of a file, or of a part of it; for HEAD the headers alone.
 * @param file is closed afterwards
 */
export async function sendBody(
  request: IncomingMessage,
  response: ServerResponse,
  { handle, size, coding }: OpenFile,
  status: number,
  headers: Headers,
  part: Part = { start: 0, end: size - 1 },
): Promise<void> {
  const length = part.end - part.start + 1;
  response.writeHead(status, {
    ...headers,
    'content-length': String(length),
    ...(coding ? { 'content-encoding': coding } : {}),
  });
  if (request.method === 'HEAD' || length === 0) {
    await handle.close();
    response.end();
    return;
  }
  const stream = handle.createReadStream(part);
  try {
    await pipeline(stream, response, { end: false });
  } catch {
    // The client left, or the disk failed: what was begun cannot be put right, only broken off.
  }
  if (stream.bytesRead === length) response.end();
  else response.destroy();
}

/** A part of a file: the first byte and the last, counted from 0. */
interface Part {
  start: number;
  end: number;
}

/**
 * Reads a `Range` (RFC 9110, 14). Of the packages for this, range-parser takes a part from the end that is longer than the
 * file for unsatisfiable.
 * @param header as it came; unknown units, several parts and what is badly written count as none, so that the whole is sent
 * @returns the part, undefined where the whole is to be sent, or `unsatisfiable`
 */
function readRange(header: string, size: number): Part | 'unsatisfiable' | undefined {
  const [whole, first, last, fromEnd] = /^bytes=[ \t]*(?:(\d+)-(\d*)|-(\d+))[ \t]*$/i.exec(header) ?? [];
  if (whole === undefined || (first && last && BigInt(last) < BigInt(first))) return undefined;
  const start = first === undefined ? Math.max(0, size - Number(fromEnd)) : Number(first);
  if (start >= size) return 'unsatisfiable';
  return { start, end: last ? Math.min(Number(last), size - 1) : size - 1 };
}
