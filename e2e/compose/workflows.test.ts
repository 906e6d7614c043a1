import { accessSync, constants, globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parsed, ROOT, textOf } from './files.ts';

interface Step {
  uses?: string;
  run?: string;
}
interface Workflow {
  permissions?: Record<string, string>;
  concurrency?: { group: string };
  jobs: Record<string, { steps: Step[]; 'timeout-minutes'?: number; permissions?: unknown }>;
}

const FILES = globSync('.github/workflows/*.yml', { cwd: ROOT });
const texts = FILES.map(textOf).join('\n');

test('there is a workflow for checks, for deployment, for the certificate and for the first admin', () => {
  const names = ['ci', 'create-admin', 'deploy', 'setup-ssl'];
  expect(new Set(FILES)).toEqual(new Set(names.map((name) => `.github/workflows/${name}.yml`)));
});

describe.each(FILES)('%s', (file) => {
  const workflow = parsed(file) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  test('may read the code and nothing else', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const [name, { permissions }] of jobs) expect(permissions, name).toBeUndefined();
  });

  test('uses actions by their commit, with the version beside it', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used).not.toHaveLength(0);
    for (const each of used) expect(each).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
    for (const line of textOf(file).match(/uses: .*/g) ?? []) expect(line).toMatch(/ # v\d+\.\d+/);
  });

  test('ends by itself, and never runs twice at once on one server', () => {
    expect(workflow.concurrency?.group).toBeTruthy();
    for (const [name, job] of jobs) expect(job['timeout-minutes'], name).toBeLessThanOrEqual(60);
  });

  test('puts nothing that somebody typed, and no secret, into a command line', () => {
    for (const { run = '' } of steps) expect(run).not.toMatch(/\$\{\{/);
  });

  test('calls scripts that are there and can be run', () => {
    const called = steps.flatMap(
      ({ run }) => run?.match(/(?:\.github\/scripts\/[\w-]+\.sh|docker\/bin\/[\w-]+)/g) ?? [],
    );
    expect(() => called.map((path) => accessSync(join(ROOT, path), constants.X_OK))).not.toThrow();
  });

  test('runs npm scripts that are there', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    for (const { run = '' } of steps)
      for (const [, name = ''] of run.matchAll(/npm run ([\w:-]+)/g))
        expect(scripts).toHaveProperty([name]);
  });
});

test('one commit of an action stands for one version in all workflows', () => {
  const lines = texts.match(/uses: .*/g) ?? [];
  const actions = new Set(lines.map((line) => line.split('@')[0]));
  expect(new Set(lines).size).toBe(actions.size);
});

test('every secret that a workflow asks for is documented, and no other', () => {
  const asked = new Set([...texts.matchAll(/secrets\.(\w+)/g)].map(([, name]) => name));
  const documented = [...textOf('docs/pipelines.md').matchAll(/^\| `(\w+)` \|/gm)].map(
    ([, n]) => n,
  );
  expect(new Set(documented)).toEqual(asked);
  expect(documented).toHaveLength(asked.size);
});

test('the workflows run on the Node of the project', () => {
  const versions = new Set(
    [...texts.matchAll(/node-version: (\S+)/g)].map(([, version]) => version),
  );
  expect([...versions]).toEqual([/nodeVersion: (\S+)/.exec(textOf('pnpm-workspace.yaml'))?.[1]]);
});

test('updates are proposed for every image and tool that npm does not know', () => {
  const { customManagers } = JSON.parse(textOf('renovate.json')) as {
    customManagers: { managerFilePatterns: string[]; matchStrings: string[] }[];
  };
  const found = customManagers.map(({ managerFilePatterns, matchStrings }) => {
    const [pattern = ''] = managerFilePatterns.map((text) => text.slice(1, -1));
    const files = globSync(['docker/*', 'docker/.env.example', 'pnpm-workspace.yaml'], {
      cwd: ROOT,
    })
      .filter((file) => new RegExp(pattern).test(file))
      .map(textOf);
    return files.flatMap((text) => [...text.matchAll(new RegExp(matchStrings[0] ?? '', 'g'))]);
  });
  for (const matches of found) expect(matches).not.toHaveLength(0);
  const images = found.flat().flatMap(({ groups }) => groups?.['depName'] ?? []);
  for (const image of [
    'node',
    'debian',
    'postgres',
    'certbot/certbot',
    'adminer',
    'axllent/mailpit',
  ])
    expect(images).toContain(image);
});
