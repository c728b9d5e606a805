import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Job {
  permissions?: Record<string, string>;
  'runs-on'?: string;
  'timeout-minutes'?: number;
  steps?: { uses?: string; run?: string; with?: Record<string, unknown> }[];
}

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(`${folder}/${name}`, 'utf8');
  return { name, text, workflow: parse(text) as { permissions?: Record<string, string>; jobs: Record<string, Job> } };
});

/** What each job may do beyond reading the code, and nothing else. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'deploy.yml build': ['pages: read'],
  'deploy.yml deploy': ['pages: write', 'id-token: write'],
};

describe.each(workflows)('$name', ({ name, text, workflow }) => {
  test('actions of others are pinned by the hash of a commit, the version said beside it', () => {
    for (const line of text.split('\n').filter((row) => /\buses:/.test(row) && !row.includes('uses: ./'))) {
      expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  test('each job may do what it needs and no more', () => {
    expect(workflow.permissions).toBeDefined();
    for (const [job, { permissions = workflow.permissions ?? {} }] of Object.entries(workflow.jobs)) {
      const beyond = Object.entries(permissions).map(([scope, may]) => `${scope}: ${may}`);
      expect(beyond.filter((may) => may !== 'contents: read')).toEqual(allowed[`${name} ${job}`] ?? []);
    }
  });

  test('no job runs for ever, none keeps the token in the checkout, and no text from outside reaches a shell', () => {
    for (const { steps = [], ...job } of Object.values(workflow.jobs)) {
      if (job['runs-on']) expect(job['timeout-minutes']).toBeGreaterThan(0);
      for (const { uses, run, with: given } of steps) {
        if (uses?.startsWith('actions/checkout@')) expect(given?.['persist-credentials']).toBe(false);
        expect(run ?? '').not.toContain('${{');
      }
    }
  });
});
