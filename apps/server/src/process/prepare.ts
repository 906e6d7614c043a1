import { createSecrets, offerSetUp } from '@azionelab/api/server';
import { createOrm, type MikroORM } from '@azionelab/db';
import { DEMO_ACCOUNTS, isEmpty, type SeasonName, seedSeason } from '@azionelab/db/seed';
import { join } from 'node:path';
import { createPasswords } from '../auth/passwords.ts';
import type { Settings } from '../env.ts';
import type { Log } from '../log.ts';
import { createSeedTools } from '../media/seed-tools.ts';
import { patiently } from '../patience.ts';
import { StartRefused } from './explain.ts';

type DatabaseSettings = Settings & { databaseUrl: string };

export interface Preparation {
  shouldMigrate: boolean;
  /** Puts the demo season into an empty database; never done in production. */
  shouldSeedDemo: boolean;
  /** Rejects when this site must not run on that database; asked before anything is changed. */
  refuse?: (orm: MikroORM) => Promise<void>;
}

/** Brings the database to where the site can start on it. Run by one process, before any other serves. */
export async function prepareDatabase(
  settings: DatabaseSettings,
  log: Log,
  preparation: Preparation,
) {
  const orm = await createOrm({ databaseUrl: settings.databaseUrl, poolSize: 2 });
  try {
    await preparation.refuse?.(orm);
    if (preparation.shouldMigrate) {
      const applied = await orm.migrator.up();
      if (applied.length > 0) log.info({ migrations: applied.map(({ name }) => name) }, 'migrated');
    }
    if (settings.isProduction) await refuseDemoAccounts(orm, log);
    if (preparation.shouldSeedDemo && !settings.isProduction && (await isEmpty(orm))) {
      await seed(orm, 'demo', settings);
      log.info('the demo season is in place');
    }
    await offerFirstAdmin(orm, settings);
  } finally {
    await orm.close(true);
  }
}

/**
 * A site that nobody can sign in to prints a link for whoever starts it, once while that link works. Not through the log: lines of a
 * log are kept and passed on.
 */
async function offerFirstAdmin(orm: MikroORM, { appSecret, publicUrl }: Settings) {
  const [table] = await orm.em
    .fork()
    .execute<{ exists: boolean }[]>(`select to_regclass('staff_link') is not null as exists`);
  if (!table?.exists) return;
  const secrets = createSecrets(appSecret);
  const token = await offerSetUp(orm.em.fork(), { secrets, now: new Date() });
  if (token === null) return;
  process.stdout.write(
    `\nNobody can sign in yet. Make the first admin here, within 24 hours:\n  ${publicUrl}/admin/setup#${token}\n` +
      'The link works once and is not shown again. Without it: npm run user:create\n\n',
  );
}

/** Everybody can read their password in the source. */
async function refuseDemoAccounts(orm: MikroORM, log: Log) {
  const emails = await patiently(log, () => enabledDemoAccounts(orm));
  if (emails.length === 0) return;
  throw new StartRefused(
    `Production refuses the demo accounts, whose password is public. Disable them first: ${emails.join(', ')}.`,
  );
}

/** By hand, because the schema may still be an older one, or missing. */
async function enabledDemoAccounts(orm: MikroORM) {
  const em = orm.em.fork();
  const [table] = await em.execute<{ exists: boolean }[]>(
    `select to_regclass('staff_user') is not null as exists`,
  );
  if (!table?.exists) return [];
  const rows = await em.execute<{ email: string }[]>(
    'select email from staff_user where disabled_at is null and email in (?) order by email',
    [DEMO_ACCOUNTS.map(({ email }) => email)],
  );
  return rows.map(({ email }) => email);
}

/** Puts a season into an empty database. Refuses in production. */
export async function seed(orm: MikroORM, season: SeasonName, settings: Settings) {
  if (settings.isProduction) throw new Error('Seasons with demo accounts are not for production.');
  const passwords = await createPasswords();
  const tools = createSeedTools({
    secrets: createSecrets(settings.appSecret),
    hashPassword: (password) => passwords.hash(password),
    mediaFolder: join(settings.dataDir, 'media'),
  });
  await seedSeason(orm, season, { tools, now: new Date() });
}
