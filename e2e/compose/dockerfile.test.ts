import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { interpolated, ROOT, textOf } from './files.ts';

const dockerfile = textOf('docker/Dockerfile');
const stages = dockerfile
  .split(/^(?=FROM )/m)
  .slice(1)
  .map((text) => ({ name: /^FROM \S+ AS (\S+)/.exec(text)?.[1] ?? '', text }));

test('no image, and nothing in one, is the latest of anything', () => {
  expect(dockerfile).not.toMatch(/latest/);
  for (const { text } of stages) expect(text).toMatch(/^FROM (?:\$\{\w+\}\$\{\w+_DIGEST\}|\w+) AS/);
});

test('the images are built with the Node and the pnpm that the project names', () => {
  const { packageManager } = JSON.parse(textOf('package.json'));
  const { nodeVersion } = parse(textOf('pnpm-workspace.yaml'));
  expect(`pnpm@${/ARG PNPM_VERSION=(.+)/.exec(dockerfile)?.[1]}`).toBe(packageManager);
  expect(dockerfile).toContain(`ARG NODE_IMAGE=node:${nodeVersion}-bookworm-slim\n`);
  const compose = interpolated(textOf('docker/compose.yml'));
  for (const name of ['NODE_IMAGE', 'DEBIAN_IMAGE'])
    expect(dockerfile).toContain(`ARG ${name}=${compose.get(name)}\n`);
});

test('every package of the workspace is there when dependencies are installed', () => {
  const manifests = globSync('{apps/*,packages/*,e2e}/package.json', { cwd: ROOT });
  expect(manifests.length).toBeGreaterThan(4);
  const workspace = stages.find(({ name }) => name === 'workspace')?.text;
  for (const manifest of manifests) expect(workspace).toContain(`COPY ${manifest} `);
});

describe.each(['app', 'nginx'])('the image %s', (name) => {
  const { text } = stages.find((stage) => stage.name === name) ?? { text: '' };

  test('runs as a user by number, under an init, with its health asked', () => {
    expect(text).toMatch(/^USER \d{4,}:\d{4,}$/m);
    expect(text).toMatch(/^ENTRYPOINT \["\/usr\/bin\/tini", "--", "[^"]+"\]$/m);
    expect(text).toMatch(/^HEALTHCHECK [^]*? CMD \[/m);
  });

  test('says what it is', () => {
    for (const label of ['title', 'version', 'revision', 'licenses', 'source'])
      expect(text).toContain(`org.opencontainers.image.${label}=`);
  });
});
