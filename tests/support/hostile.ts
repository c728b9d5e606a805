const keys = ['table', 'focus', 'theme', 'status'];

const markup = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "'-alert(1)-'",
  '</textarea><b>x</b>',
  'data:text/html,<b>x</b>',
  'https://evil.example/',
  '1\r\nSet-Cookie: x=1',
  "1'; DROP TABLE facts; --",
  '😀'.repeat(50),
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '&lt;b&gt;',
];
const prototypes = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
const oddities = [
  '',
  ' ',
  '0',
  '-1',
  'true',
  'null',
  'undefined',
  'NaN',
  '1e309',
  '1,1',
  ',',
  ',,,,',
  '../../etc/passwd',
  '%',
  '\u0000',
  '\u202e',
  '\ufeff1',
  '앤트로픽',
  'OPENAI',
  'openai ',
];

/** Pieces of text that mean ill or nonsense. */
export const hostileTexts: readonly string[] = [...markup, ...prototypes, ...oddities];

/** Queries that mean ill or nonsense: 200 of them, all different, none of which asks for what the chart `valuation` has. */
export const hostileQueries: readonly string[] = [
  ...keys.flatMap((key) =>
    [...markup, ...prototypes, ...oddities].map((value) => `${key}=${encodeURIComponent(value)}`),
  ),
  // Bad percent-encoding, as it stands.
  ...keys.flatMap((key) => ['%', '%E0%A4%A', '%ZZ', '%C3%28', '%u0031'].map((value) => `${key}=${value}`)),
  // Long, nested, repeated, prototype paths, keys without values.
  ...keys.map((key) => `${key}=${'a'.repeat(4000)}`),
  ...keys.map((key) => `${key}=x&${key}=1&${key}=openai`),
  ...keys.map((key) => `${key}[]=1&${key}[__proto__][polluted]=1`),
  '__proto__[polluted]=1',
  '__proto__.polluted=1',
  'constructor[prototype][polluted]=1',
  'constructor.prototype.polluted=1',
  `a=${'['.repeat(1500)}${']'.repeat(1500)}`,
  Array.from({ length: 300 }, (_, i) => `k${i}=${i}`).join('&'),
  '&&&&=&=&',
  'table',
  'focus&theme&status',
  '%00=%00',
  '<script>=<script>',
  'TABLE=1&Focus=openai',
];
