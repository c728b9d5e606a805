/** Where the server listens: for this machine alone. */
export const defaultHost = '127.0.0.1';

/**
 * Reads `PORT`.
 * @param given as it stands in the environment; 4321 where nothing does
 * @throws {TypeError} in Korean, where it is no port
 */
export function portOf(given: string | undefined): number {
  if (!given) return 4321;
  const port = /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (port <= 65_535) return port;
  throw new TypeError(`PORT에는 1부터 65535까지의 수를 적습니다. 지금 적힌 것: “${given}”`);
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: '그 포트는 다른 프로그램이 쓰고 있습니다. PORT=4322 npm start처럼 다른 포트를 줍니다.',
  EACCES: '그 포트를 열 권한이 없습니다. PORT=4321 npm start처럼 1024보다 큰 포트를 줍니다.',
};

/**
 * Says in one Korean sentence why the server did not start.
 * @param error what stopped it
 * @param host where it was to listen
 */
export function refusalOf(error: unknown, host: string): string {
  if (!(error instanceof Error)) return String(error);
  const { code = '', syscall = '' } = error as NodeJS.ErrnoException;
  if (error instanceof TypeError) return error.message;
  if (syscall === 'listen' && reasons[code]) return reasons[code];
  if (syscall === 'listen' || syscall === 'getaddrinfo') {
    return `HOST에 적힌 “${host}”에서는 열 수 없습니다. 이 컴퓨터에서만 볼 때에는 HOST를 적지 않고, 다른 기기에서도 볼 때에는 HOST=0.0.0.0을 적습니다.`;
  }
  return `서버를 열지 못했습니다: ${error.message}`;
}
