import { globSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { composed, exampleSettings, interpolated, ROOT, textOf } from './files.ts';

interface Description {
  name: string;
  meaning: string;
}

const FILES = ['compose.yml', 'compose.basic.yml', 'compose.small.yml', 'compose.dev.yml'];
/** What compose itself reads. */
const OF_COMPOSE = ['COMPOSE_PROJECT_NAME', 'COMPOSE_FILE'];
/** Never in docker/.env: compose gives them as files. */
const SECRET = ['APP_SECRET', 'DATABASE_URL', 'MIGRATION_DATABASE_URL', 'SMTP_URL'];

/** What the operator's commands ask docker/.env for. */
function readByCommands() {
  const files = globSync('docker/{bin,lib}/*', { cwd: ROOT });
  const names = files.flatMap((file) => [...textOf(file).matchAll(/\bsetting ([A-Z_]+)/g)]);
  return names.map(([, name = '']) => name);
}

let settings: Description[] = [];
beforeAll(async () => {
  const list = new URL('../../apps/server/src/settings-list.ts', import.meta.url).href;
  ({ SETTINGS: settings } = (await import(list)) as { SETTINGS: Description[] });
});

test('the example has every setting of the site with what it means', () => {
  const example = new Map(exampleSettings().map((line) => [line.name, line]));
  expect(settings.length).toBeGreaterThan(20);
  for (const { name, meaning } of settings) {
    const line = example.get(SECRET.includes(name) ? `${name}_FILE` : name);
    expect(line?.comment, name).toBe(meaning);
  }
});

test('the example has whatever the compose files ask for, with the default that they have', () => {
  const example = new Map(exampleSettings().map((line) => [line.name, line]));
  const asked = FILES.filter((file) => file !== 'compose.small.yml').flatMap((file) =>
    [...interpolated(textOf(`docker/${file}`))].map(([name, fallback]) => ({ name, fallback })),
  );
  for (const { name } of asked) expect(example.get(name), name).toBeDefined();
  for (const { name } of asked.filter(({ fallback }) => fallback === null))
    expect(example.get(name), `${name} is required`).toMatchObject({ isSet: true });
  for (const { name, fallback } of asked.filter((each) => each.fallback))
    expect(example.get(name)?.value || fallback, name).toBe(fallback);
});

test('the example has nothing that nobody reads', () => {
  const read = new Set([
    ...settings.map(({ name }) => (SECRET.includes(name) ? `${name}_FILE` : name)),
    ...FILES.flatMap((file) => [...interpolated(textOf(`docker/${file}`)).keys()]),
    ...OF_COMPOSE,
    ...readByCommands(),
  ]);
  const names = exampleSettings().map(({ name }) => name);
  expect(names.filter((name) => !read.has(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

test('the example holds no secret', () => {
  for (const { name, value } of exampleSettings()) {
    expect(name).not.toMatch(/PASSWORD|TOKEN|PRIVATE/);
    expect(value).not.toMatch(/:\/\/[^/]*:[^/]*@/);
  }
  const set = exampleSettings().filter(({ isSet }) => isSet);
  expect(set.filter(({ name }) => SECRET.some((each) => name.startsWith(each)))).toEqual([]);
  expect(textOf('.gitignore')).toContain('docker/secrets/');
});

test.each(['compose.yml', 'compose.basic.yml'])(
  'every setting of the site reaches it in %s',
  (file) => {
    const { app, migrate } = composed(file).services;
    const given = { ...migrate?.environment, ...app?.environment };
    // The image says which release it is.
    const missing = settings.filter(
      ({ name }) => !(name in given || `${name}_FILE` in given || name === 'RELEASE'),
    );
    expect(missing).toEqual([]);
  },
);

test('the address in the example is that of its domain', () => {
  const example = new Map(exampleSettings().map(({ name, value }) => [name, value]));
  expect(example.get('PUBLIC_URL')).toBe(`https://${example.get('SITE_DOMAIN')}`);
});
