import { relative } from 'node:path';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '@azionelab/db/seed';
import { readSettings, type Settings } from '../src/env.ts';
import { createLog } from '../src/log.ts';
import { explain } from '../src/process/explain.ts';
import { runSite } from '../src/process/run.ts';
import { hasDevelopmentInbox } from '../src/services.ts';
import { buildWeb } from './build-web.ts';
import { requireFreePort } from './ports.ts';

/** `npm start`: the whole site with its demo season, on a machine that has nothing but Node. */
try {
  const settings = readSettings();
  await requireFreePort(settings.port, `PORT=${settings.port + 1} npm start`);
  console.log('Checking the web app …');
  console.log(
    (await buildWeb()) ? 'The web app is built.' : 'The web app is as it was built last.',
  );
  const log = createLog({ level: settings.logLevel, isJson: settings.isProduction });
  await runSite(settings, log, { shouldMigrate: true, shouldSeedDemo: true });
  console.log(whereToLook(settings));
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}

function whereToLook(settings: Settings) {
  const { publicUrl, isProduction, databaseUrl, dataDir } = settings;
  const accounts = DEMO_ACCOUNTS.map(({ email, role }) => `    ${email}  (${role})`);
  const data = databaseUrl
    ? 'the database of DATABASE_URL; posters and mail in'
    : 'database, posters and mail in';
  return [
    '',
    `  The site        ${publicUrl}`,
    `  The door        ${publicUrl}/door`,
    `  The back office ${publicUrl}/admin`,
    ...(hasDevelopmentInbox(settings)
      ? [`  The inbox       ${publicUrl}/dev/inbox  (every mail that the site sends)`]
      : []),
    ...(isProduction ? [] : ['', `  Demo accounts, password ${DEMO_PASSWORD}:`, ...accounts]),
    '',
    `  Data is kept: ${data} ${relative(process.cwd(), dataDir) || '.'}. Delete that folder to begin anew.`,
    '  Stop with Ctrl-C.',
    '',
  ].join('\n');
}
