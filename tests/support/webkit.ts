import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { findProgram } from './browser.ts';

/** WebKitGTK's own little browser, which its driver starts: Debian puts it beside the library. */
function findMiniBrowser(): string | undefined {
  const folders = process.platform === 'linux' ? readdirSync('/usr/lib') : [];
  const places = folders.flatMap((folder) =>
    ['4.1', '4.0'].map((api) => `/usr/lib/${folder}/webkit2gtk-${api}/MiniBrowser`),
  );
  return findProgram('MINIBROWSER_PATH', [], places);
}

const findDriver = (): string | undefined => findProgram('WEBKIT_DRIVER_PATH', ['WebKitWebDriver'], []);

/** Whether WebKitGTK can be driven here: Debian's `webkit2gtk-driver` and, for want of a screen, `xvfb`. */
export const hasWebKit = (): boolean =>
  findDriver() !== undefined && findMiniBrowser() !== undefined && spawnSync('which', ['Xvfb']).status === 0;

/** What stands for an element in the protocol (WebDriver, section 11). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** The codes of keys that have no letter (WebDriver, section 15.4.1). */
const keys: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  ArrowRight: '\uE014',
};

/** A port that nobody uses. */
const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** WebKitGTK, driven over WebDriver by plain HTTP, on a screen of its own. Its windows are at least 450 px wide. */
export class WebKit {
  readonly name = 'WebKitGTK';
  private readonly processes: ChildProcess[];
  private readonly session: string;

  private constructor(processes: ChildProcess[], session: string) {
    this.processes = processes;
    this.session = session;
  }

  static async launch(): Promise<WebKit> {
    const [port, screen] = [await freePort(), `:${100 + (process.pid % 400)}`];
    const xvfb = spawn('Xvfb', [screen, '-screen', '0', '1920x1400x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
    const driver = spawn(findDriver() ?? '', [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      // No GPU here, and no sandbox within a container.
      env: { ...process.env, DISPLAY: screen, LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
    });
    const binary = findMiniBrowser();
    const asked = { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } };
    const address = `http://127.0.0.1:${port}/session`;
    for (let attempt = 0; ; attempt += 1) {
      try {
        const { sessionId } = (await call(address, 'POST', { capabilities: { alwaysMatch: asked } })) as {
          sessionId: string;
        };
        const webkit = new WebKit([driver, xvfb], `${address}/${sessionId}`);
        await webkit.ask('POST', '/timeouts', { script: 30_000, pageLoad: 60_000 });
        return webkit;
      } catch (error) {
        if (attempt === 20) throw error;
        await new Promise((done) => setTimeout(done, 500));
      }
    }
  }

  private ask(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> {
    return call(this.session + path, method, body);
  }

  /** Opens a page and waits until it has loaded. */
  async open(url: string): Promise<void> {
    await this.ask('POST', '/url', { url });
  }

  async size(width: number, height: number): Promise<void> {
    await this.ask('POST', '/window/rect', { width, height });
    // The window is made smaller at its own leisure.
    for (let look = 0; look < 100 && (await this.run(() => innerWidth)) !== width; look += 1) {
      await new Promise((done) => setTimeout(done, 100));
    }
  }

  /** Runs a function in the page, which must stand alone, with arguments that JSON can carry. */
  async run<A extends unknown[], T>(work: (...args: A) => T, ...args: A): Promise<Awaited<T>> {
    const script = `const done = arguments[arguments.length - 1]; Promise.resolve((${work})(...[...arguments].slice(0, -1))).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const answer = (await this.ask('POST', '/execute/async', { script, args })) as {
      error?: string;
      value: Awaited<T>;
    };
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  }

  private async element(selector: string): Promise<string> {
    const found = await this.ask('POST', '/element', { using: 'css selector', value: selector });
    return (found as Record<string, string>)[ELEMENT] ?? '';
  }

  async click(selector: string): Promise<void> {
    await this.ask('POST', `/element/${await this.element(selector)}/click`, {});
  }

  /** Types into a field. */
  async type(selector: string, text: string): Promise<void> {
    await this.ask('POST', `/element/${await this.element(selector)}/value`, { text });
  }

  /** Presses a key where the focus is. */
  async press(key: string): Promise<void> {
    const value = keys[key] ?? key;
    const actions = [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ];
    await this.ask('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** What the console was told since the last page: this driver does not say. */
  problems(): readonly string[] {
    return [];
  }

  async close(): Promise<void> {
    await this.ask('DELETE', '').catch(() => undefined);
    for (const child of this.processes) child.kill();
  }
}

/** Asks the driver. Throws what it says was wrong. */
async function call(address: string, method: string, body?: object): Promise<unknown> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const { value } = (await (await fetch(address, init)).json()) as {
    value: { error?: string; message?: string } | null;
  };
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
