import { runDoctor } from '@azionelab/api/server';
import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';

export const doctor: Command = {
  usage: '',
  summary: 'checks every invariant of the database; exits 1 and names the rows that break one',
  run: () =>
    withDatabase(async (orm) => {
      const findings = await runDoctor(orm.em.fork(), new Date());
      for (const { name, rows } of findings)
        console.error(`Broken: ${name}\n${rows.map((row) => `  ${row}`).join('\n')}`);
      if (findings.length === 0) console.log('Everything that must be true is true.');
      else process.exitCode = 1;
    }),
};
