import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createOrm, type MikroORM } from '@azionelab/db';
import { readSettings, type Settings } from '../env.ts';
import { patiently } from '../patience.ts';
import { startEmbeddedServer } from '../process/embedded.ts';
import { runningDatabase } from '../process/keeper-socket.ts';

export type DatabaseSettings = Settings & { databaseUrl: string };
type Work = (orm: MikroORM, settings: DatabaseSettings) => Promise<void>;

interface Options {
  /** As the role that may change the schema, where there is one. */
  isForMigration?: boolean;
  /** Instead of `DATABASE_WAIT`. */
  waitMs?: number;
}

/** Runs `work` on the site's database, for which it waits a while, and lets go of it afterwards. */
export async function withDatabase(work: Work, options: Options = {}) {
  const settings = readSettings();
  const { migrationDatabaseUrl } = settings;
  const { isForMigration = false, waitMs = settings.databaseWaitMs } = options;
  const database = await openDatabase(
    isForMigration && migrationDatabaseUrl
      ? { ...settings, databaseUrl: migrationDatabaseUrl }
      : settings,
  );
  const orm = await createOrm({ databaseUrl: database.url, poolSize: 2 });
  try {
    await patiently({ waitMs, onWait: sayOnce() }, () => orm.em.fork().execute('select 1'));
    await work(orm, { ...settings, databaseUrl: database.url });
  } finally {
    await orm.close(true);
    await database.stop();
  }
}

function sayOnce() {
  let isSaid = false;
  return () => {
    if (!isSaid) console.error('Waiting for the database …');
    isSaid = true;
  };
}

/** The given database, or the embedded one: of the site that runs on this data folder, else started for this command. */
async function openDatabase({ databaseUrl, dataDir }: Settings) {
  if (databaseUrl) return { url: databaseUrl, stop: leaveRunning };
  const folder = join(dataDir, 'postgres');
  await mkdir(folder, { recursive: true });
  const url = await runningDatabase(folder);
  return url ? { url, stop: leaveRunning } : startEmbeddedServer(dataDir, () => process.exit(1));
}

/** It is not ours to stop. */
async function leaveRunning() {}
