import { constants } from 'node:fs';
import { access, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { certificateIn, lastBackup, spaceIn } from '../seeing/file-facts.ts';
import { type DeployCheck, failed, must, ok, should, warning, type World } from './check.ts';

const HOUR_MS = 3_600_000;
const LONGEST_BACKUP_AGE_MS = 26 * HOUR_MS;
const FEWEST_DAYS = 14;
const OTHERS = 0o007;
const OTHERS_WRITE = 0o002;
const GB = 2 ** 30;
const NONE = 'BACKUP_DIR is not set';

export const fileChecks: DeployCheck[] = [
  {
    id: 'data-folder',
    means: 'The site can write its media, and nobody else reads its data folder.',
    cure: 'Give DATA_DIR to the user of the site, keep only media in it, and let nobody else write: chmod 0755.',
    async run({ settings: { dataDir } }) {
      try {
        await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
      } catch {
        return failed('DATA_DIR is missing or cannot be written');
      }
      const { mode } = await stat(dataDir);
      if (mode & OTHERS_WRITE) return failed('others may write into DATA_DIR');
      // Media are for everybody, and nginx reads them; what else may lie here is not.
      const others = (await readdir(dataDir)).filter((name) => name !== 'media');
      const isOpen = (mode & OTHERS) !== 0 && others.length > 0;
      return should(
        !isOpen,
        'DATA_DIR is the site’s',
        'others may look into DATA_DIR, which has more than media',
      );
    },
  },
  {
    id: 'disk',
    means: 'There is room for media, backups and the database.',
    cure: 'Delete old backups beyond the retention, enlarge the disk: docs/operator.md#the-disk-is-full.',
    async run({ settings: { dataDir, backupDir } }) {
      const folders = backupDir ? [dataDir, backupDir] : [dataDir];
      const spaces = await Promise.all(folders.map(spaceIn));
      const least = Math.min(...spaces.map(({ free }) => free));
      const share = Math.min(...spaces.map(({ free, all }) => (all > 0 ? free / all : 0)));
      const words = `${(least / GB).toFixed(1)} GB free`;
      if (least < GB / 2 || share < 0.03) return failed(`${words}: the disk is full`);
      return should(least > 2 * GB && share > 0.1, words, `${words}: little is left`);
    },
  },
  {
    id: 'backup-age',
    means: 'The last good backup is younger than 26 hours.',
    cure: 'Run docker/bin/backup and see that its timer is on: docs/operator.md#the-backup-is-too-old.',
    async run({ settings: { backupDir }, now }) {
      if (!backupDir) return failed(NONE);
      const last = await lastBackup(backupDir).catch(() => null);
      if (!last) return failed('there is no backup that succeeded');
      const age = now().getTime() - Date.parse(last.finishedAt);
      const words = `the last one is ${Math.round(age / HOUR_MS)} h old`;
      return must(age < LONGEST_BACKUP_AGE_MS, words, words);
    },
  },
  {
    id: 'backup-files',
    means: 'The last backup is there in full and can be read.',
    cure: 'Run docker/bin/backup, then docker/bin/drill.',
    async run({ settings: { backupDir } }) {
      const files = await filesOfLastBackup(backupDir);
      if (files === CLOSED)
        return ok('it is there, and the operator’s alone: `drill` looks into it');
      if (!files) return failed('there is no backup that succeeded');
      for (const pattern of [/^database\.dump/, /^media\./, /^manifest\.json/, /^SHA256SUMS/]) {
        const found = files.find(({ name }) => pattern.test(name));
        if (!found || found.size === 0)
          return failed(`${pattern.source.slice(1)} is missing or empty`);
      }
      return ok('dump, media, manifest and checksums are there');
    },
  },
  {
    id: 'backup-privacy',
    means: 'Backups, which hold names and addresses, are read by the operator alone.',
    cure: 'chmod -R o-rwx BACKUP_DIR, and set a key for `backup` so that it encrypts.',
    async run({ settings: { backupDir } }) {
      const files = await filesOfLastBackup(backupDir);
      if (files === CLOSED) return ok('others cannot read them');
      if (!backupDir || !files) return warning('there is no backup that succeeded');
      const { mode } = await stat(backupDir);
      const isOpen = (mode & OTHERS) !== 0 && files.some((file) => (file.mode & OTHERS) !== 0);
      return must(!isOpen, 'others cannot read them', 'others may read the backups');
    },
  },
  {
    id: 'certificate-days',
    means: 'The certificate is valid for more than 14 days: it is renewed at 30.',
    cure: 'Look why the renewal fails: docs/operator.md#the-certificate-is-about-to-end.',
    async run({ settings: { certificateFile }, now }) {
      if (!certificateFile) return warning('CERTIFICATE_FILE is not set');
      const { daysLeft } = await certificateIn(certificateFile, now());
      const words = `${Math.floor(daysLeft)} days are left`;
      return must(daysLeft > FEWEST_DAYS, words, words);
    },
  },
  {
    id: 'certificate-names',
    means: 'The certificate is for every domain of the site.',
    cure: 'Order one for all: docker/bin/up, or certbot with each domain.',
    async run({ settings: { certificateFile, publicUrl, alternateDomains }, now }) {
      if (!certificateFile) return warning('CERTIFICATE_FILE is not set');
      const { certificate } = await certificateIn(certificateFile, now());
      const hosts = [publicUrl, ...alternateDomains.map(({ host }) => `https://${host}`)];
      const names = hosts.map((url) => new URL(url).hostname);
      const missing = names.filter((name) => !certificate.checkHost(name));
      return must(missing.length === 0, names.join(', '), `not for ${missing.join(', ')}`);
    },
  },
];

/** There is a backup, and whoever runs this may not look into it. */
const CLOSED = 'closed';

async function filesOfLastBackup(backupDir: World['settings']['backupDir']) {
  if (!backupDir) return null;
  try {
    const folder = join(backupDir, (await lastBackup(backupDir)).name);
    const names = await readdir(folder);
    return await Promise.all(
      names.map(async (name) => {
        const { size, mode } = await stat(join(folder, name));
        return { name, size, mode };
      }),
    );
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EACCES' ? CLOSED : null;
  }
}
