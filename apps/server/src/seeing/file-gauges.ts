import { Gauge, type Registry } from 'prom-client';
import type { Settings } from '../env.ts';
import { certificateIn, lastBackup, spaceIn } from './file-facts.ts';
import { PREFIX } from './metrics.ts';

type Reading = () => Promise<number>;

/** Gauges that are read from files when somebody scrapes; absent while the file is. */
export function addFileGauges(
  registry: Registry,
  { backupDir, certificateFile, dataDir }: Settings,
) {
  const gauge = (name: string, help: string, read: Reading) => {
    const made = new Gauge({
      name: PREFIX + name,
      help,
      aggregator: 'max',
      registers: [registry],
      async collect() {
        const value = await read().catch(() => null);
        if (value === null) made.remove();
        else made.set(value);
      },
    });
  };
  gauge(
    'disk_free_bytes',
    'Space left where media are kept.',
    async () => (await spaceIn(dataDir)).free,
  );
  gauge(
    'disk_size_bytes',
    'Size of the disk where media are kept.',
    async () => (await spaceIn(dataDir)).all,
  );
  if (backupDir) {
    gauge(
      'backup_last_success_timestamp_seconds',
      'When the last good backup ended.',
      async () => Date.parse((await lastBackup(backupDir)).finishedAt) / 1_000,
    );
    gauge(
      'backup_age_seconds',
      'Age of the last good backup.',
      async () => (Date.now() - Date.parse((await lastBackup(backupDir)).finishedAt)) / 1_000,
    );
    gauge(
      'backup_size_bytes',
      'Size of the last good backup.',
      async () => (await lastBackup(backupDir)).bytes,
    );
    gauge(
      'backup_duration_seconds',
      'Time the last good backup took.',
      async () => (await lastBackup(backupDir)).seconds,
    );
  }
  if (certificateFile) {
    gauge(
      'certificate_days_left',
      'Days for which the certificate is still valid.',
      async () => (await certificateIn(certificateFile)).daysLeft,
    );
  }
}
