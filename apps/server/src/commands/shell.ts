import { type REPLEval, start } from 'node:repl';
import * as db from '@azionelab/db';
import { createLog } from '../log.ts';
import { openSite } from '../services.ts';
import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';

export const shell: Command = {
  usage: '',
  summary:
    'a Node shell on the real settings, with em, orm, services and everything of the database package; .exit ends it',
  run: () =>
    withDatabase(async (_orm, settings) => {
      const log = createLog({ level: 'warn', isJson: settings.isProduction });
      const site = await openSite({ settings, log });
      const { services } = site;
      const { orm } = services;
      if (settings.isProduction)
        console.error('This is the real site. What is changed here by hand is in no audit.');
      try {
        await talk({ ...db, orm, services, em: orm.em.fork() });
      } finally {
        await site.close();
      }
    }),
};

/** Until the person leaves, or what is piped in ends, and what was asked last is answered. */
function talk(names: object) {
  const shell = start({ prompt: 'azionelab> ', useGlobal: false });
  Object.assign(shell.context, names);
  return new Promise<void>((resolve) => {
    let atWork = 0;
    let isLeft = false;
    const endWhenIdle = () => isLeft && atWork === 0 && resolve();
    const evaluate: REPLEval = shell.eval.bind(shell);
    const counted: REPLEval = (code, context, file, done) => {
      atWork += 1;
      evaluate.call(shell, code, context, file, (error, result) => {
        atWork -= 1;
        done(error, result);
        endWhenIdle();
      });
    };
    Object.assign(shell, { eval: counted });
    shell.once('exit', () => {
      isLeft = true;
      endWhenIdle();
    });
  });
}
