import { hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import fresh from 'fresh';
import { codingOf, type ReadFile } from './find.ts';

type Headers = Readonly<Record<string, string>>;

/** An answer as it goes out, but for its length. */
export interface Answer {
  status: number;
  headers: Headers;
  body?: Uint8Array | undefined;
}

/**
 * Answers with a file: not modified, in part or whole, as the request has it (RFC 9110, 13 and 14).
 * @param otherwise what goes with an answer that is not the file: no caching of it
 */
export function answerWith(
  { method, headers: asked }: IncomingMessage,
  file: ReadFile,
  headers: Headers,
  otherwise: Headers,
): Answer {
  const { bytes } = file;
  const validators = { etag: `"${hash('sha1', bytes)}"`, 'last-modified': file.modified.toUTCString() };
  const all = { ...headers, ...validators, vary: 'accept-encoding' };
  if (isChanged(asked, validators)) return { status: 412, headers: otherwise };
  if (fresh(asked, validators)) return { status: 304, headers: all };
  const whole = { ...all, ...codingOf(file), 'accept-ranges': 'bytes' };
  const { range = '', 'if-range': ifRange = validators.etag } = asked;
  const isForThis = method === 'GET' && Object.values(validators).includes(String(ifRange));
  const [start, end] = (isForThis && readRange(range, bytes.length)) || [];
  if (start === undefined) return { status: 200, headers: whole, body: bytes };
  const rangeOf = (part: string) => ({ 'content-range': `bytes ${part}/${bytes.length}` });
  if (start >= bytes.length) return { status: 416, headers: { ...otherwise, ...rangeOf('*') } };
  const part = bytes.subarray(start, end);
  return { status: 206, headers: { ...whole, ...rangeOf(`${start}-${start + part.length - 1}`) }, body: part };
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

/**
 * Reads a `Range` (RFC 9110, 14). Of the packages for this, range-parser takes a part from the end that is longer than the
 * file for unsatisfiable.
 * @param header as it came; unknown units, several parts and what is badly written count as none, so that the whole is sent
 * @returns the first byte, counted from 0, and the one after the last, which may lie beyond the end
 */
function readRange(header: string, size: number): [start: number, end?: number] | undefined {
  const [whole, first, last, fromEnd] = /^bytes=[ \t]*(?:(\d+)-(\d*)|-(\d+))[ \t]*$/i.exec(header) ?? [];
  if (whole === undefined || (first && last && BigInt(last) < BigInt(first))) return undefined;
  const start = first === undefined ? Math.max(0, size - Number(fromEnd)) : Number(first);
  return last ? [start, Number(last) + 1] : [start];
}
