import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createOrm, type MikroORM } from '@azionelab/db';
import { readSettings, type Settings } from '../env.ts';
import { startEmbeddedServer } from '../process/embedded.ts';
import { runningDatabase } from '../process/keeper-socket.ts';

type Work = (orm: MikroORM, settings: Settings & { databaseUrl: string }) => Promise<void>;

/** Runs `work` on the site's database and lets go of it afterwards. */
export async function withDatabase(work: Work) {
  const settings = readSettings();
  const database = await openDatabase(settings);
  const orm = await createOrm({ databaseUrl: database.url, poolSize: 2 });
  try {
    await work(orm, { ...settings, databaseUrl: database.url });
  } finally {
    await orm.close(true);
    await database.stop();
  }
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
