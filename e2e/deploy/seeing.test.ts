import { afterAll, expect, test, vi } from 'vitest';
import { BIN, givenInstalledServer } from './server/installed.ts';
import { DOMAIN } from './server/server.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });
const server = await givenInstalledServer();
afterAll(server.stop);

interface Result {
  id: string;
  level: string;
  line: string;
}

async function doctor() {
  const { out } = await server.operator(`doctor --deploy --json --url https://${DOMAIN}`);
  return JSON.parse(out.slice(out.indexOf('['))) as Result[];
}

test('every process of an installed server tells its numbers inside, and nobody outside', async () => {
  for (const port of [13_101, 13_102, 13_100]) {
    const text = await server.must(`curl -s http://127.0.0.1:${port}/metrics`);
    expect(text).toContain('azionelab_database_up 1');
    expect(text).toMatch(/^azionelab_backup_age_seconds \d/m);
    expect(text).toMatch(/^azionelab_certificate_days_left [1-9]\d/m);
    expect(text).toContain('release="v1.0.0"');
  }
  const outside = await server.must(`curl -s https://${DOMAIN}/metrics`, {
    CURL_CA_BUNDLE: '/etc/trial-root.pem',
  });
  expect(outside).not.toContain('# HELP');
});

test('what up has made passes the checks of an installation, but for what only the owner of a domain can have', async () => {
  const results = await doctor();
  console.log(results.map(({ id, level, line }) => `${level} ${id}: ${line}`).join('\n'));
  const errors = results.filter(({ level }) => level === 'error').map(({ id }) => id);
  // A name that nobody owns, and nobody has followed the link for the first admin.
  expect(errors.toSorted()).toEqual(['admins', 'mail-from']);
  expect(results.length).toBeGreaterThan(50);
});

test('a server that is changed for the worse is told', async () => {
  await server.must(`chmod 0644 /etc/azionelab/secrets/app_secret`);
  await server.sql('alter role azionelab_app set synchronous_commit = off');
  await server.sql('grant create on schema public to azionelab_app');
  const errors = (await doctor()).filter(({ level }) => level === 'error').map(({ id }) => id);
  expect(errors).toEqual(
    expect.arrayContaining(['secret-files', 'synchronous-commit', 'database-no-ddl']),
  );
  const { code } = await server.operator('doctor --deploy');
  expect(code).toBe(1);
});

test('doctor explains itself', async () => {
  const { code, out } = await server.run(`${BIN}/doctor --help`);
  expect([code, out.includes('Usage: docker/bin/doctor')]).toEqual([0, true]);
});
