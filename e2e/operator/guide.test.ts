import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandsIn, headingsIn } from './guide.ts';
import { bash, REPOSITORY } from './shell.ts';

const COMMANDS = ['up', 'backup', 'restore', 'drill', 'upgrade', 'rollback', 'status', 'logs'];
const guide = await readFile(join(REPOSITORY, 'docs/operator.md'), 'utf8');

describe.each(COMMANDS)('docker/bin/%s', (name) => {
  test('explains itself, and refuses what it does not know', async () => {
    const help = await bash(`docker/bin/${name} --help`);
    expect(help).toMatchObject({ code: 0 });
    expect(help.out).toContain(`Usage: docker/bin/${name}`);
    expect(help.out.startsWith(`\n${name}: `)).toBe(true);
    const unknown = await bash(`docker/bin/${name} --what-is-this`);
    expect(unknown.code).toBe(1);
    expect(unknown.out).toContain('--help');
  });

  test('knows every option that the guide gives it, and its help names every option it knows', async () => {
    const help = (await bash(`docker/bin/${name} --help`)).out;
    const used = commandsIn(guide)
      .filter((line) => line.split(' ')[0] === `docker/bin/${name}`)
      .flatMap((line) => line.match(/(?<=\s)--[a-z-]+/g) ?? []);
    const script = await readFile(join(REPOSITORY, 'docker/bin', name), 'utf8');
    const known = [...script.matchAll(/^ {4}(--[a-z-]+)\)/gm)].map(([, flag]) => flag);
    for (const flag of [...used, ...known]) expect(help).toContain(flag);
  });
});

test('every command that the guide names exists', () => {
  const named = [...guide.matchAll(/docker\/bin\/([a-z]+)/g)].map(([, name]) => name);
  expect(named.filter((name) => !COMMANDS.includes(name ?? ''))).toEqual([]);
  for (const command of COMMANDS) expect(named).toContain(command);
});

test('every link into the guide, its own and those of the alerts, leads to a heading', async () => {
  const headings = headingsIn(guide);
  const own = [...guide.matchAll(/\]\(#([\w-]+)\)/g)].map(([, anchor]) => anchor);
  const { out } = await bash(
    `git grep -hoE 'operator\\.md#[a-z-]+' -- . ':!docs/operator.md' || true`,
  );
  const others = out
    .split('\n')
    .filter(Boolean)
    .map((link) => link.split('#')[1]);
  expect([...own, ...others].filter((anchor) => !headings.includes(anchor ?? ''))).toEqual([]);
  expect(own.length).toBeGreaterThanOrEqual(10);
});

test('without an installation the commands say how to begin', async () => {
  const { code, out } = await bash(
    'AZIONELAB_MODE=plain AZIONELAB_CONFIG=/nonexistent docker/bin/status',
  );
  expect(code).toBe(1);
  expect(out).toContain('Begin with docker/bin/up');
});

test('an address of the database with a difficult password is taken apart rightly', async () => {
  const { out } = await bash(`source docker/lib/common.sh; source docker/lib/postgres.sh
    export_pg 'postgresql://azionelab_app:p%40ss%2Fw%3Ard@db.example.org:6432/azionelab?sslmode=require'
    echo "$PGUSER $PGPASSWORD $PGHOST $PGPORT $PGDATABASE $PGSSLMODE"
    url_with_database 'postgresql://a:b@h:5432/one?sslmode=require' two; user_in_url 'postgresql://owner:b@h/one'`);
  expect(out).toBe(
    'azionelab_app p@ss/w:rd db.example.org 6432 azionelab require\npostgresql://a:b@h:5432/two?sslmode=requireowner',
  );
});
