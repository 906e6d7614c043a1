import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runDoctor } from '@azionelab/api/server';
import { createOrm, type MikroORM } from '@azionelab/db';
import { SEASON_NAMES } from '@azionelab/db/seed';
import { readSettings, type Settings } from './env.ts';
import { createAccount } from './process/create-account.ts';
import { startEmbeddedServer } from './process/embedded.ts';
import { explain, StartRefused } from './process/explain.ts';
import { runningDatabase } from './process/keeper-socket.ts';
import { seed } from './process/prepare.ts';

/** `cli.ts doctor | migrate | seed <season> | user:create --email … --name … --role …`: what an operator runs beside the site. */
const COMMANDS: Record<string, (orm: MikroORM, settings: Settings) => Promise<void>> = {
  async doctor(orm) {
    const findings = await runDoctor(orm.em.fork(), new Date());
    for (const { name, rows } of findings)
      console.error(`Broken: ${name}\n${rows.map((row) => `  ${row}`).join('\n')}`);
    if (findings.length === 0) console.log('Everything that must be true is true.');
    else process.exitCode = 1;
  },
  async migrate(orm) {
    const applied = await orm.migrator.up();
    console.log(
      `Applied: ${applied.map(({ name }) => name).join(', ') || 'nothing, the schema is the newest'}.`,
    );
  },
  async seed(orm, settings) {
    const name = SEASON_NAMES.find((each) => each === process.argv[3]);
    if (!name) throw new StartRefused(`Name a season: ${SEASON_NAMES.join(', ')}.`);
    await seed(orm, name, settings);
    console.log(`The season "${name}" is in place.`);
  },
  async 'user:create'(orm, settings) {
    console.log(await createAccount(orm, settings, process.argv.slice(3)));
  },
};

try {
  const command = COMMANDS[process.argv[2] ?? ''];
  if (!command) throw new StartRefused(`Say what to do: ${Object.keys(COMMANDS).join(', ')}.`);
  const settings = readSettings();
  const database = await openDatabase(settings);
  const orm = await createOrm({ databaseUrl: database.url, poolSize: 2 });
  try {
    await command(orm, settings);
  } finally {
    await orm.close(true);
    await database.stop();
  }
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

/** It is not ours to stop. */
async function leaveRunning() {}

/** The given database, or the embedded one: of the site that runs on this data folder, else started for this command. */
async function openDatabase({ databaseUrl, dataDir }: Settings) {
  if (databaseUrl) return { url: databaseUrl, stop: leaveRunning };
  const folder = join(dataDir, 'postgres');
  await mkdir(folder, { recursive: true });
  const url = await runningDatabase(folder);
  return url ? { url, stop: leaveRunning } : startEmbeddedServer(dataDir, () => process.exit(1));
}
