import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { BIN, givenInstalledServer, givenSeason } from './server/installed.ts';

const BOOKINGS = 60;
const BACKUPS = '/var/backups/azionelab';

vi.setConfig({ testTimeout: 900_000, hookTimeout: 300_000 });
const server = await givenInstalledServer();
afterAll(server.stop);
beforeAll(async () => {
  await givenSeason(server, BOOKINGS);
});

async function newestBackup() {
  const names = await server.must(`ls -d ${BACKUPS}/*T*Z | sort | tail -n 1`);
  return names.trim();
}

async function databases() {
  return server.sql(
    `select string_agg(datname, ' ' order by datname) from pg_database where datname like 'azionelab%'`,
  );
}

/** Everything that a backup must bring back. */
async function figures() {
  return {
    reservations: await server.sql(
      'select count(*) || md5(string_agg(id::text, $$,$$ order by id)) from reservation',
    ),
    mails: await server.sql('select count(*) from outbox_email'),
    media: await server.must('cd /var/lib/azionelab/media && ls && cat * | sha256sum'),
  };
}

test('up brings a fresh server to a site that answers, with a link for the first admin and a backup that was drilled', async () => {
  expect(server.up).toMatch(/https:\/\/teatro\.azionelab\.test\/admin\/setup#[\w-]{24}/);
  expect(server.up).toContain('The drill of');
  expect((await server.operator('status')).out).toContain('Everything is well.');
  expect(
    await server.must('stat -c %a:%U:%G /etc/azionelab/secrets /etc/azionelab/secrets/app_secret'),
  ).toBe('750:root:azionelab\n640:root:azionelab\n');
  const environment = await server.must(
    `tr '\\0' '\\n' </proc/$(cat $STAND_IN_DIR/pids/azionelab@3101.service)/environ`,
  );
  expect(environment).not.toMatch(/postgresql:\/\//);
});

test('up once more changes nothing', async () => {
  const sum =
    'cat /etc/azionelab/env /etc/azionelab/secrets/* | sha256sum; cat $STAND_IN_DIR/pids/*';
  const before = await server.must(sum);
  const { code, out } = await server.operator('up --skip-certificate --yes');
  expect(code, out).toBe(0);
  expect(out).toContain('there is an admin already');
  expect(await server.must(sum)).toBe(before);
});

test('what was backed up comes back: every booking, mail and picture, seen by the doctor and tried by a booking', async () => {
  const before = await figures();
  const backup = await server.operator('backup');
  expect(backup.code, backup.out).toBe(0);
  await server.sql('delete from admission; delete from outbox_email; delete from reservation');
  await server.must('rm /var/lib/azionelab/media/portrait.jpg');
  const { code, out, ms } = await server.operator('restore --latest --yes');
  expect(code, out).toBe(0);
  console.log(`${out}\nBackup of ${BOOKINGS} bookings in ${backup.ms} ms, restore in ${ms} ms`);
  expect(await figures()).toEqual(before);
  expect(out).toContain(`${BOOKINGS} reservation`);
  expect((await server.operator('restore --forget-old --yes')).code).toBe(0);
  expect(await databases()).toBe('azionelab');
});

test('a database and a folder that are lost are made anew by up and filled by restore', async () => {
  const before = await figures();
  await server.must('systemctl stop azionelab@3101 azionelab@3102 azionelab-jobs');
  await server.sql('drop database azionelab', 'postgres');
  await server.must('rm -rf /var/lib/azionelab/media');
  // The first admin is somebody else's work here: the restore brings the accounts.
  const up = await server.operator('up --skip-certificate --yes');
  expect(up.code, up.out).toBe(0);
  const name = (await server.must(`ls -d ${BACKUPS}/*T*Z | sort | tail -n 2 | head -n 1`)).trim();
  const { code, out } = await server.operator(`restore ${name.replace(`${BACKUPS}/`, '')}`);
  expect(code, out).toBe(0);
  expect(await figures()).toEqual(before);
});

test('nobody restores over bookings without typing the name of the database', async () => {
  const { code, out } = await server.operator('restore --latest');
  expect(code).toBe(1);
  expect(out).toContain('is lost. Say --yes');
});

test('a damaged backup is refused before anything is touched', async () => {
  expect((await server.operator('backup')).code).toBe(0);
  const folder = await newestBackup();
  const before = await figures();
  await server.must(
    `printf x | dd of=${folder}/database.dump bs=1 seek=3000 conv=notrunc status=none`,
  );
  const { code, out } = await server.operator('restore --latest --yes');
  expect(code).toBe(1);
  expect(out).toContain('is damaged');
  expect(out).toContain('Not restored. The site runs on as it was.');
  expect(await figures()).toEqual(before);
  expect((await server.operator('drill')).code).toBe(1);
  const status = await server.operator('status');
  expect(status.code).toBe(1);
  expect(status.out).toContain('The last drill failed');
  await server.must(`rm -r ${folder}`);
});

test('what the doctor finds wrong never takes the place of what runs', async () => {
  const [performance = ''] = (
    await server.sql('select id from performance order by starts_at')
  ).split('\n');
  await server.sql(
    `set session_replication_role = replica; update performance set taken_seats = taken_seats + 1 where id = '${performance}'`,
  );
  const backup = await server.operator('backup');
  expect(backup.code, backup.out).toBe(0);
  await server.sql(
    `set session_replication_role = replica; update performance set taken_seats = taken_seats - 1 where id = '${performance}'`,
  );
  const { code, out } = await server.operator('restore --latest --yes');
  expect(code).toBe(1);
  expect(out).toContain('Broken:');
  expect(await databases()).toBe('azionelab azionelab_before_restore');
  await server.must(`rm -r ${await newestBackup()}`);
});

test('an encrypted backup shows nothing, holds the secrets too, and comes back with its key alone', async () => {
  await server.must('age-keygen -o /etc/backup-key 2>/dev/null');
  const recipient = (await server.must('age-keygen -y /etc/backup-key')).trim();
  const before = await figures();
  expect((await server.operator('backup', { BACKUP_AGE_RECIPIENT: recipient })).code).toBe(0);
  const folder = await newestBackup();
  expect((await server.must(`cd ${folder} && ls`)).split('\n').filter(Boolean)).toEqual([
    'SHA256SUMS',
    'database.dump.age',
    'manifest.json',
    'media.tar.zst.age',
    'settings.tar.zst.age',
  ]);
  expect((await server.run(`grep -l 'PGDMP\\|example.org' ${folder}/*`)).code).toBe(1);
  const without = await server.operator('drill');
  expect(without.code).toBe(1);
  expect(without.out).toContain('BACKUP_AGE_IDENTITY');
  const key = { BACKUP_AGE_IDENTITY: '/etc/backup-key' };
  expect((await server.operator('drill', key)).code).toBe(0);
  expect((await server.operator('restore --latest --yes', key)).code).toBe(0);
  expect(await figures()).toEqual(before);
  const secrets = `age -d -i /etc/backup-key ${folder}/settings.tar.zst.age | zstd -d | tar -xO etc/azionelab/secrets/app_secret`;
  expect(await server.must(secrets)).toBe(
    await server.must('cat /etc/azionelab/secrets/app_secret'),
  );
});

test('a drill leaves nothing behind but its note', async () => {
  const look = async () => ({
    databases: await databases(),
    files: await server.must(
      'find /var/lib/azionelab /var/lib/azionelab-operator /tmp -maxdepth 2 | sort',
    ),
  });
  await server.operator('backup');
  const before = await look();
  const { code, out, ms } = await server.operator('drill');
  expect(code, out).toBe(0);
  console.log(`Drill in ${ms} ms: ${out.trim().split('\n').at(-1)}`);
  expect((await look()).databases).toBe(before.databases);
  expect(
    (
      await server.must(
        'find /var/lib/azionelab /var/lib/azionelab-operator -maxdepth 2 ! -path "*/logs/*" \\( -name "*drill*" -o -name "*restore-*" \\)',
      )
    ).trim(),
  ).toBe('');
  expect(await server.must(`cat ${BACKUPS}/last-drill.json`)).toContain('"ok": true');
});

test('two backups at once: one is made, the other says who is at work', async () => {
  const out = await server.must(
    `${BIN}/backup >/run/first 2>&1 & sleep 0.1; ${BIN}/backup >/run/second 2>&1; echo second $?; wait $!; echo first $?; cat /run/first /run/second`,
  );
  expect(out).toMatch(/first 0[\s\S]*second 1|second 1[\s\S]*first 0/);
  expect(out).toContain('Another command is at work (backup');
});

test('on a full disk nothing half-written counts, and the old backups stay', async () => {
  const before = await newestBackup();
  const note = await server.must(`cat ${BACKUPS}/last-success.json`);
  await server.must(
    'mkdir -p /run/small && mount -t tmpfs -o size=1m tmpfs /run/small && head -c 1020000 /dev/zero >/run/small/filler',
  );
  const { code, out } = await server.operator('backup', { BACKUP_DIR: '/run/small' });
  expect(code).toBe(1);
  expect(out).toContain('Make room first');
  // The guess can be wrong: then the disk fills up while the backup is written.
  const late = await server.run(
    `bash -c 'set -euo pipefail; source ${BIN}/../lib/load.sh; load_settings; refuse_full_disk() { :; }; make_backup'`,
    { env: { BACKUP_DIR: '/run/small' } },
  );
  expect(late.code).not.toBe(0);
  expect((await server.must('ls -A /run/small')).trim()).toBe('filler');
  expect(await newestBackup()).toBe(before);
  expect(await server.must(`cat ${BACKUPS}/last-success.json`)).toBe(note);
});

test('status exits 1 and says what helps when a replica is away', async () => {
  await server.must('systemctl stop azionelab@3102');
  const { code, out } = await server.operator('status');
  expect(code).toBe(1);
  expect(out).toContain('azionelab@3102 is not ready: docker/bin/logs.');
  await server.must('systemctl start azionelab@3102');
});
