/** What a field may hold; a number is written as it is, nothing as an empty field. */
export type Field = string | number | undefined;

/**
 * Lines as CSV that opens right in Excel in Korea: UTF-8 with a byte order mark, every text quoted, CRLF
 * (RFC 4180, https://www.rfc-editor.org/rfc/rfc4180).
 */
export function toCsv(lines: readonly (readonly Field[])[]): string {
  return `\uFEFF${lines.map((line) => line.map(quote).join(',')).join('\r\n')}\r\n`;
}

/**
 * A field in quotes, its own quotes doubled. A text that a spreadsheet would take for a formula gets an apostrophe in
 * front (OWASP, CSV Injection); numbers are left as they are.
 */
function quote(value: Field): string {
  if (typeof value !== 'string') return String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
