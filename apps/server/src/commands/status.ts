import type { MikroORM } from '@azionelab/db';
import { readSettings } from '../env.ts';
import { explain } from '../process/explain.ts';
import { askDatabase } from '../seeing/database-facts.ts';
import type { Command } from './command.ts';
import {
  accountsLine,
  backupLine,
  certificateLine,
  databaseLine,
  jobsLine,
  type Line,
  mailLine,
  releaseLine,
  schemaLine,
  siteLine,
} from './status-lines.ts';
import { withDatabase } from './with-database.ts';

export const status: Command = {
  usage: '[--json]',
  summary: 'says on one screen what runs and how it is; exits 1 when something is wrong',
  async run(args) {
    const settings = readSettings();
    const lines: Line[] = [releaseLine(settings)];
    lines.push(await siteLine(settings));
    await withDatabase(async (orm) => void lines.push(...(await databaseLines(orm))), {
      waitMs: 0,
    }).catch((error: unknown) =>
      lines.push({ name: 'database', text: explain(error), isWrong: true }),
    );
    lines.push(await backupLine(settings), await certificateLine(settings));
    tell(lines, args.includes('--json'));
  },
};

async function databaseLines(orm: MikroORM) {
  const em = orm.em.fork();
  const first = [await databaseLine(em), await schemaLine(em)];
  // An older schema has not what the rest asks for.
  if (first.some(({ isWrong }) => isWrong)) return first;
  const facts = await askDatabase({ orm, now: () => new Date() });
  return [...first, mailLine(facts), jobsLine(facts), await accountsLine(em)];
}

function tell(lines: Line[], isForMachines: boolean) {
  const wrong = lines.filter(({ isWrong }) => isWrong);
  if (isForMachines) console.log(JSON.stringify({ isWell: wrong.length === 0, lines }));
  else {
    for (const { name, text, isWrong } of lines)
      console.log(`${isWrong ? '!' : ' '} ${name.padEnd(12)} ${text}`);
    if (wrong.length > 0) console.log(`Look at: ${wrong.map(({ name }) => name).join(', ')}.`);
  }
  if (wrong.length > 0) process.exitCode = 1;
}
