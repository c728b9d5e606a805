import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What wrk measured. */
export interface Load {
  requests: number;
  requestsASecond: number;
  /** Milliseconds. */
  median: number;
  p99: number;
  megabytesASecond: number;
  /** Answers that were not of the 200s or 300s, and connections that failed, were cut or timed out. */
  errors: number;
  /** Answers that were not of the 200s, where {@link wrk} was to look at each. */
  odd: number;
}

/** Lua that looks at each answer; what wrk counts by itself begins at 400. It costs wrk some of its speed. */
const lookAtEach = `local threads = {}
setup = function(thread) table.insert(threads, thread) end
odd = 0
response = function(status) if status < 200 or status > 299 then odd = odd + 1 end end
local oddOnes = function()
  local sum = 0
  for _, thread in ipairs(threads) do sum = sum + thread:get("odd") end
  return sum
end`;

/**
 * Lets wrk ask for some paths by turns, compressed as a browser asks.
 * @param own a folder for the script
 * @param connections how many are open at a time
 * @param strict whether to look at the status of each answer
 */
export function wrk(
  origin: string,
  paths: readonly string[],
  own: string,
  connections: number,
  seconds: number,
  strict = false,
): Load {
  const script = join(own, 'paths.lua');
  // `done` gives numbers as they are; what wrk prints is rounded.
  writeFileSync(
    script,
    `${strict ? lookAtEach : 'local oddOnes = function() return 0 end'}
local paths = { ${paths.map((path) => JSON.stringify(path)).join(', ')} }
local turn = 0
request = function()
  turn = turn % #paths + 1
  return wrk.format("GET", paths[turn], { ["Accept-Encoding"] = "gzip, br" })
end
done = function(summary, latency, requests)
  local e = summary.errors
  io.write(string.format("JSON {\\"requests\\":%d,\\"duration\\":%d,\\"bytes\\":%d,\\"median\\":%d,\\"p99\\":%d,\\"errors\\":%d,\\"odd\\":%d}\\n",
    summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99),
    e.connect + e.read + e.write + e.status + e.timeout, oddOnes()))
end
`,
  );
  const args = ['-t', '2', '-c', String(connections), '-d', `${seconds}s`, '-s', script, origin];
  const { status, stdout, stderr } = spawnSync('wrk', args, { encoding: 'utf8' });
  const json = /^JSON (.*)$/m.exec(stdout)?.[1];
  if (status !== 0 || !json) throw new Error(`wrk failed: ${stdout}${stderr}`);
  const { requests, duration, bytes, median, p99, errors, odd } = JSON.parse(json) as Record<string, number>;
  const time = (duration ?? 0) / 1e6;
  return {
    requests: requests ?? 0,
    requestsASecond: (requests ?? 0) / time,
    median: (median ?? 0) / 1000,
    p99: (p99 ?? 0) / 1000,
    megabytesASecond: (bytes ?? 0) / 1e6 / time,
    errors: errors ?? 0,
    odd: odd ?? 0,
  };
}
