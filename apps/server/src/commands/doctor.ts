import { availableParallelism, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { getHeapStatistics } from 'node:v8';
import { runDoctor } from '@azionelab/api/server';
import type { MikroORM } from '@azionelab/db';
import { askedSite } from '../deploy-checks/asked-site.ts';
import { runDeployChecks } from '../deploy-checks/index.ts';
import { readableReport } from '../deploy-checks/report.ts';
import { environmentWith } from '../env.ts';
import type { Command } from './command.ts';
import { type DatabaseSettings, withDatabase } from './with-database.ts';

export const doctor: Command = {
  usage: '[--deploy [--url https://…] [--json]]',
  summary:
    'checks every invariant of the database and names the rows that break one; with --deploy whether the whole installation is fit for the public, with a cure for what is not; exits 1 when something is broken',
  async run(args) {
    const { values } = parseArgs({
      args,
      options: {
        deploy: { type: 'boolean', default: false },
        url: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    await withDatabase((orm, settings) =>
      values.deploy ? checkDeployment(orm, settings, values) : checkInvariants(orm),
    );
  },
};

async function checkInvariants(orm: MikroORM) {
  const findings = await runDoctor(orm.em.fork(), new Date());
  for (const { name, rows } of findings)
    console.error(`Broken: ${name}\n${rows.map((row) => `  ${row}`).join('\n')}`);
  if (findings.length === 0) console.log('Everything that must be true is true.');
  else process.exitCode = 1;
}

async function checkDeployment(
  orm: MikroORM,
  settings: DatabaseSettings,
  { url = settings.publicUrl, json }: { url?: string; json: boolean },
) {
  const results = await runDeployChecks({
    settings,
    environment: environmentWith({}),
    em: () => orm.em.fork(),
    site: askedSite(url),
    machine: {
      cores: availableParallelism(),
      // In a container, what it may use.
      memoryBytes: Math.min(process.constrainedMemory() || Infinity, totalmem()),
      heapLimitBytes: getHeapStatistics().heap_size_limit,
    },
    now: () => new Date(),
  });
  console.log(json ? JSON.stringify(results, null, 2) : readableReport(results));
  if (results.some(({ level }) => level === 'error')) process.exitCode = 1;
}
