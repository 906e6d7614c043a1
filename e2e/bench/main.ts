import { cpus } from 'node:os';
import { runDoctor } from '@azionelab/api/server';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '@azionelab/db/seed';
import { startPostgres } from '../faults/harness/postgres.ts';
import { startSite } from '../faults/harness/site.ts';
import { adminLists } from './admin-lists.ts';
import { besideBare } from './beside-bare.ts';
import { overHttp } from './over-http.ts';
import { growing, scanUnderLoad, soldOutWithoutLock } from './particulars.ts';
import { printAims } from './report.ts';
import { openInProcess } from './site.ts';

/**
 * `npm run bench [-- --quick | --lists]`: what the site can do on this machine, beside what plain SQL can do; with `--lists` the
 * lists of the back office alone.
 */
const isQuick = process.argv.includes('--quick');
const hasListsOnly = process.argv.includes('--lists');
const LIST_MS = 1_500;
const ms = isQuick ? 1_500 : 6_000;
const growth = isQuick
  ? { reservations: 100_000, evenings: 1_000 }
  : { reservations: 1_000_000, evenings: 10_000 };

const begun = Date.now();
const postgres = await startPostgres();
let isSound = false;
try {
  // The demo season gives lists something to show, and a door account to sign in with.
  const seeding = await startSite({ databaseUrl: postgres.url, hasDemoSeason: true });
  await seeding.stop();
  const site = await openInProcess(postgres.url);
  const bench = { databaseUrl: postgres.url, site, ms };
  const [processor] = cpus();
  console.log(
    `${cpus().length} × ${processor?.model ?? 'unknown'}, Node ${process.version}, PostgreSQL with fsync on, generator on the same cores`,
  );

  const aims = [await adminLists(site.orm, LIST_MS)];
  if (!hasListsOnly) {
    aims.push(...(await besideBare(bench)));
    aims.push(await soldOutWithoutLock(bench), await scanUnderLoad(bench));
    const email = DEMO_ACCOUNTS.find(({ role }) => role === 'door')?.email ?? '';
    aims.push(await overHttp(bench, { email, password: DEMO_PASSWORD }));
    aims.push(...(await growing({ ...bench, ...growth })));
  }
  const findings = (await runDoctor(site.orm.em.fork(), new Date())).filter(
    ({ name }) => name !== 'no mail is stuck',
  );
  aims.push({
    name: 'nothing was oversold and nothing lost in any of it',
    reached: findings.map(({ name }) => `broken: ${name}`).join('; ') || 'the doctor finds nothing',
    isMet: findings.length === 0,
  });
  printAims(aims);
  isSound = findings.length === 0;
  await site.close();
} finally {
  await postgres.stop();
}
console.log(`\n${Math.round((Date.now() - begun) / 1000)} s`);
process.exit(isSound ? 0 : 1);
