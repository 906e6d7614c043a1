import { createSecrets, offerSetUp } from '@azionelab/api/server';
import { createOrm, migrateUp, type MikroORM } from '@azionelab/db';
import { DEMO_ACCOUNTS, isEmpty, type SeasonName, seedSeason } from '@azionelab/db/seed';
import { join } from 'node:path';
import { createPasswords } from '../auth/passwords.ts';
import type { Settings } from '../env.ts';
import type { Log } from '../log.ts';
import { createSeedTools } from '../media/seed-tools.ts';
import { patiently } from '../patience.ts';
import { patienceOf } from '../services.ts';
import { StartRefused } from './explain.ts';
import { refuseForeignSchema } from './schema-gate.ts';

type DatabaseSettings = Settings & { databaseUrl: string };

export interface Preparation {
  shouldMigrate: boolean;
  /** Whether whoever starts it is shown how to become the first admin: where people look, not beside it. */
  offersSetUp?: boolean;
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
    await patiently(patienceOf(settings, log), () => orm.em.fork().execute('select 1'));
    await preparation.refuse?.(orm);
    if (preparation.shouldMigrate) {
      const migrations = await migrate(settings);
      if (migrations.length > 0) log.info({ migrations }, 'migrated');
    }
    await refuseForeignSchema(orm);
    if (settings.isProduction) await refuseDemoAccounts(orm);
    if (preparation.shouldSeedDemo && !settings.isProduction && (await isEmpty(orm))) {
      await seed(orm, 'demo', settings);
      log.info('the demo season is in place');
    }
    if (preparation.offersSetUp !== false) await offerFirstAdmin(orm, settings);
  } finally {
    await orm.close(true);
  }
}

/** As the role that may: the site's own may only read and write rows. */
async function migrate({ migrationDatabaseUrl, databaseUrl }: DatabaseSettings) {
  const orm = await createOrm({ databaseUrl: migrationDatabaseUrl ?? databaseUrl, poolSize: 2 });
  try {
    return await migrateUp(orm);
  } finally {
    await orm.close(true);
  }
}

/**
 * A site that nobody can sign in to prints a link for whoever starts it, once while that link works. Not through the log: lines of a
 * log are kept and passed on.
 */
async function offerFirstAdmin(orm: MikroORM, { appSecret, publicUrl }: Settings) {
  const secrets = createSecrets(appSecret);
  const token = await offerSetUp(orm.em.fork(), { secrets, now: new Date() });
  if (token === null) return;
  process.stdout.write(
    `\nNobody can sign in yet. Make the first admin here, within 24 hours:\n  ${publicUrl}/admin/setup#${token}\n` +
      'The link works once and is not shown again. Without it: npm run user:create\n\n',
  );
}

/** Everybody can read their password in the source. */
async function refuseDemoAccounts(orm: MikroORM) {
  const emails = await enabledDemoAccounts(orm);
  if (emails.length === 0) return;
  throw new StartRefused(
    `Production refuses the demo accounts, whose password is public. Disable them first: ${emails.join(', ')}.`,
  );
}

async function enabledDemoAccounts(orm: MikroORM) {
  const rows = await orm.em
    .fork()
    .execute<{ email: string }[]>(
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
