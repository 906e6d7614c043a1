import { join } from 'node:path';
import { createSecrets } from '@azionelab/api/server';
import { createPasswords } from './auth/passwords.ts';
import { BadSettings, readSettings } from './env.ts';
import { createLog } from './log.ts';
import { createSeedTools } from './media/seed-tools.ts';
import { explain } from './process/explain.ts';
import { runSite } from './process/run.ts';
import { createRehearsalClock } from './rehearsal/clock.ts';
import { rehearsalHooks } from './rehearsal/hooks.ts';
import { createSeeder, refuseRealDatabase } from './rehearsal/seasons.ts';

/** The site for testers: as it is, plus a clock that can be set, seasons by name and an inbox. Never in production. */
try {
  const settings = readSettings();
  if (settings.isProduction)
    throw new BadSettings(['NODE_ENV must not be production for a rehearsal']);
  if (settings.smtpUrl)
    throw new BadSettings(['SMTP_URL must be absent for a rehearsal: its mail is kept']);
  const log = createLog({ level: settings.logLevel, isJson: false });
  const clock = createRehearsalClock();
  const passwords = await createPasswords();
  const seed = createSeeder(
    createSeedTools({
      secrets: createSecrets(settings.appSecret),
      hashPassword: (password) => passwords.hash(password),
      mediaFolder: join(settings.dataDir, 'media'),
    }),
  );
  const mailFolder = join(settings.dataDir, 'mail');

  // The clock lives in one process.
  await runSite({ ...settings, webWorkers: 1 }, log, {
    shouldMigrate: true,
    shouldSeedDemo: true,
    refuse: refuseRealDatabase,
    shiftMs: clock.shiftMs,
    extend: (app, site) =>
      void app.register((api) => rehearsalHooks(api, site, { clock, seed, mailFolder }), {
        prefix: '/api/rehearsal',
      }),
  });
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}
