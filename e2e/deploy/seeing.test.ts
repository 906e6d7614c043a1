import { bookingInput } from '@azionelab/api/testing';
import { afterAll, expect, test, vi } from 'vitest';
import { BIN, givenInstalledServer, givenSeason } from './server/installed.ts';
import { DOMAIN } from './server/server.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });
const server = await givenInstalledServer();
afterAll(server.stop);

interface Result {
  id: string;
  level: string;
  line: string;
}

/** In the words for machines; `status` has those for a person. */
async function doctor() {
  const out = await server.must(
    `source ${BIN}/../lib/load.sh; load_settings; app_run "$(running_version)" doctor --deploy --json 2>/dev/null || true`,
    { NODE_EXTRA_CA_CERTS: '/etc/trial-root.pem' },
  );
  return JSON.parse(out) as Result[];
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

test('what up has made passes the checks of an installation', async () => {
  const results = await doctor();
  console.log(results.map(({ id, level, line }) => `${level} ${id}: ${line}`).join('\n'));
  const errors = results.filter(({ level }) => level === 'error').map(({ id }) => id);
  expect(errors).toEqual([]);
  expect(results.length).toBeGreaterThan(50);
  const { code, out } = await server.operator('status --deploy');
  expect(code, out).toBe(0);
});

test('a booking is the same request in the logs of nginx and of the site, in the outbox and with the process that sends its mail', async () => {
  const [evening = ''] = await givenSeason(server, 1);
  await server.must(
    `cat >/tmp/booking.json <<'JSON'\n${JSON.stringify(bookingInput(evening))}\nJSON`,
  );
  const headers = await server.must(
    `curl -s -o /dev/null -D - -H 'content-type: application/json' -H 'sec-fetch-site: same-origin' -H 'x-request-id: forged-by-a-visitor' \
       --data-binary @/tmp/booking.json https://${DOMAIN}/api/trpc/reservations.create`,
    { CURL_CA_BUNDLE: '/etc/trial-root.pem' },
  );
  expect(headers).toMatch(/^HTTP\/2 200/);
  const reference = /^x-request-id: ([\da-f]{32})\r?$/im.exec(headers)?.[1] ?? '';
  expect(reference).not.toBe('');
  const lines = async (unit: string) =>
    (await server.must(`journalctl --unit '${unit}'`))
      .split('\n')
      .filter((line) => line.includes(reference));
  await expect
    .poll(async () => (await lines('azionelab-jobs')).join(''), { timeout: 20_000 })
    .toContain('"kind":"confirmReservation","result":"sent"');
  expect((await lines('azionelab@*')).join('')).toContain('"calls":"reservations.create"');
  expect((await lines('azionelab-nginx')).join('')).toContain(
    '"path":"/api/trpc/reservations.create"',
  );
  expect(
    await server.sql(`select state from outbox_email where request_reference = '${reference}'`),
  ).toBe('sent');
});

test('a server that is changed for the worse is told', async () => {
  await server.must(`chmod 0644 /etc/azionelab/secrets/app_secret`);
  await server.sql('alter role azionelab_app set synchronous_commit = off');
  await server.sql('grant create on schema public to azionelab_app');
  const errors = (await doctor()).filter(({ level }) => level === 'error').map(({ id }) => id);
  expect(errors).toEqual(
    expect.arrayContaining(['secret-files', 'synchronous-commit', 'database-no-ddl']),
  );
  const { code, out } = await server.operator('status --deploy');
  expect([code, out.includes('ERROR   secret-files')]).toEqual([1, true]);
});
