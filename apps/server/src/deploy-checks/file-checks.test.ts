import { chmod, mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verdictOf, worldWith } from '../testing/bad-world.ts';
import { givenBackup } from '../testing/good-installation.ts';
import { selfSigned } from '../testing/self-signed.ts';

const HOUR_MS = 3_600_000;
const newFolder = () => mkdtemp(join(tmpdir(), 'azionelab-files-'));

test('a data folder that is missing or open to others is told', async () => {
  const dataDir = await newFolder();
  const world = worldWith({}, { dataDir });
  expect(await verdictOf('data-folder', world)).toMatch(/^ok/);
  await chmod(dataDir, 0o755);
  await mkdir(join(dataDir, 'media'));
  expect(await verdictOf('data-folder', world)).toMatch(/^ok/);
  await mkdir(join(dataDir, 'mail'));
  expect(await verdictOf('data-folder', world)).toMatch(/^warning: others may look into DATA_DIR/);
  await chmod(dataDir, 0o777);
  expect(await verdictOf('data-folder', world)).toBe('error: others may write into DATA_DIR');
  await rm(dataDir, { recursive: true });
  expect(await verdictOf('data-folder', world)).toMatch(/^error: DATA_DIR is missing/);
});

test('a full disk is told', async () => {
  const dataDir = process.platform === 'linux' ? '/proc' : '/dev';
  expect(await verdictOf('disk', worldWith({}, { dataDir }))).toBe(
    'error: 0.0 GB free: the disk is full',
  );
});

test('a backup that is old, missing, incomplete or open to others is told', async () => {
  const backupDir = await newFolder();
  const world = worldWith({}, { backupDir });
  const none = 'error: there is no backup that succeeded';
  expect(await verdictOf('backup-age', world)).toBe(none);
  expect(await verdictOf('backup-files', world)).toBe(none);
  expect(await verdictOf('backup-age', worldWith({}, { backupDir: null }))).toMatch(/^error/);

  await givenBackup(backupDir, new Date(Date.now() - 27 * HOUR_MS), 'stamp');
  expect(await verdictOf('backup-age', world)).toBe('error: the last one is 27 h old');
  await givenBackup(backupDir, new Date(Date.now() - 25 * HOUR_MS), 'stamp');
  expect(await verdictOf('backup-age', world)).toBe('ok: the last one is 25 h old');
  expect(await verdictOf('backup-files', world)).toMatch(/^ok/);
  expect(await verdictOf('backup-privacy', world)).toMatch(/^ok/);

  await chmod(join(backupDir, 'stamp/database.dump'), 0o644);
  expect(await verdictOf('backup-privacy', world)).toMatch(/^ok/);
  await chmod(backupDir, 0o755);
  expect(await verdictOf('backup-privacy', world)).toBe('error: others may read the backups');
  await truncate(join(backupDir, 'stamp/database.dump'));
  expect(await verdictOf('backup-files', world)).toContain('error: database');
  await rm(join(backupDir, 'stamp/SHA256SUMS'));
  await writeFile(join(backupDir, 'stamp/database.dump'), 'again');
  expect(await verdictOf('backup-files', world)).toContain('error: SHA256SUMS');
  await writeFile(join(backupDir, 'last-success.json'), '{"finishedAt": "yesterday"}');
  expect(await verdictOf('backup-age', world)).toBe(none);
});

test('a backup that the site’s own user cannot look into is there all the same', async () => {
  const backupDir = await newFolder();
  await givenBackup(backupDir, new Date(), 'stamp');
  await chmod(backupDir, 0o755);
  await chmod(join(backupDir, 'stamp'), process.getuid?.() === 0 ? 0o700 : 0);
  const world = worldWith({}, { backupDir });
  // Root may look everywhere.
  if (process.getuid?.() === 0) process.seteuid?.(65_534);
  const [age, files, privacy] = await Promise.all(
    ['backup-age', 'backup-files', 'backup-privacy'].map((id) => verdictOf(id, world)),
  ).finally(() => process.getuid?.() === 0 && process.seteuid?.(0));
  await chmod(join(backupDir, 'stamp'), 0o700);
  expect(age).toMatch(/^ok/);
  expect(files).toMatch(/^ok: it is there/);
  expect(privacy).toMatch(/^ok/);
});

test('a certificate that ends soon or is for another domain is told', async () => {
  const folder = await newFolder();
  await mkdir(folder, { recursive: true });
  const certificateFile = join(folder, 'fullchain.pem');
  const world = worldWith({}, { certificateFile, publicUrl: 'https://tickets.example.org' });
  expect(await verdictOf('certificate-days', world)).toBe('error: could not be looked at: ENOENT');

  await writeFile(certificateFile, selfSigned(['tickets.example.org'], 13).cert);
  expect(await verdictOf('certificate-days', world)).toBe('error: 12 days are left');
  expect(await verdictOf('certificate-names', world)).toBe('ok: tickets.example.org');
  await writeFile(certificateFile, selfSigned(['tickets.example.org'], 16).cert);
  expect(await verdictOf('certificate-days', world)).toBe('ok: 15 days are left');
  const alternateDomains = [{ host: 'theatre.example.org', locale: 'en' as const }];
  const several = { ...world, settings: { ...world.settings, alternateDomains } };
  expect(await verdictOf('certificate-names', several)).toBe('error: not for theatre.example.org');
});
