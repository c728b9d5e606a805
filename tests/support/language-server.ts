import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './build.ts';

/** What the language server says of a place in a text. */
export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

/**
 * Astro's language server as VS Code starts it (Language Server Protocol 3.17 over standard input and output), with the
 * setting `astro.content-intellisense`.
 */
export class LanguageServer {
  private readonly child = spawn(
    process.execPath,
    [join(root, 'node_modules/@astrojs/language-server/bin/nodeServer.js'), '--stdio'],
    { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] },
  );
  private readonly waiting = new Map<number, (result: unknown) => void>();
  private buffer = Buffer.alloc(0);
  private last = 0;

  constructor() {
    this.child.stdout.on('data', (chunk: Buffer) => {
      this.buffer = Buffer.concat([this.buffer, chunk]);
      while (this.take());
    });
  }

  /** Takes one whole message from the buffer. */
  private take(): boolean {
    const end = this.buffer.indexOf('\r\n\r\n');
    if (end < 0) return false;
    const length = Number(/Content-Length: (\d+)/i.exec(this.buffer.subarray(0, end).toString())?.[1]);
    if (this.buffer.length < end + 4 + length) return false;
    const message: { id?: number; method?: string; result?: unknown } = JSON.parse(
      this.buffer.subarray(end + 4, end + 4 + length).toString(),
    );
    this.buffer = this.buffer.subarray(end + 4 + length);
    if (message.method !== undefined && message.id !== undefined) this.write({ id: message.id, result: null });
    else if (message.id !== undefined) this.waiting.get(message.id)?.(message.result);
    return true;
  }

  private write(message: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.child.stdin.write(body);
  }

  private ask(method: string, params: object): Promise<unknown> {
    this.last += 1;
    this.write({ id: this.last, method, params });
    return new Promise((done) => this.waiting.set(this.last, done));
  }

  async start(): Promise<void> {
    const folder = { uri: pathToFileURL(root).href, name: 'jatdae' };
    await this.ask('initialize', {
      processId: process.pid,
      rootUri: folder.uri,
      workspaceFolders: [folder],
      capabilities: { textDocument: { diagnostic: {}, completion: {} }, workspace: { workspaceFolders: true } },
      initializationOptions: {
        typescript: { tsdk: join(root, 'node_modules/typescript/lib') },
        contentIntellisense: true,
      },
    });
    this.write({ method: 'initialized', params: {} });
  }

  /** Opens a file of the project, as it is or with another text in it. */
  open(file: string, text = readFileSync(join(root, file), 'utf8')): string {
    const uri = pathToFileURL(join(root, file)).href;
    this.write({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'mdx', version: 1, text } },
    });
    return uri;
  }

  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const answer = await this.ask('textDocument/diagnostic', { textDocument: { uri } });
    return (answer as { items?: Diagnostic[] } | null)?.items ?? [];
  }

  /** What may stand at a place: the words, with what is said of each. */
  async completions(
    uri: string,
    position: { line: number; character: number },
  ): Promise<readonly { label: string; documentation?: unknown }[]> {
    const answer = await this.ask('textDocument/completion', { textDocument: { uri }, position });
    const list = answer as { items?: { label: string }[] } | { label: string }[] | null;
    return Array.isArray(list) ? list : (list?.items ?? []);
  }

  stop(): void {
    this.child.kill();
  }
}
