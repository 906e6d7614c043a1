import { parseArgs } from 'node:util';
import {
  appliedMigrations,
  migrateDown,
  migrateUp,
  type MikroORM,
  schemaDifference,
  schemaState,
} from '@azionelab/db';
import { StartRefused } from '../process/explain.ts';
import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';

type Step = (orm: MikroORM, to: string | undefined) => Promise<void>;

const STEPS: Record<string, Step> = {
  async up(orm) {
    say('Applied', await migrateUp(orm));
  },
  async down(orm, to) {
    if (to === undefined)
      throw new StartRefused('Say how far down: --to 003 keeps that one, --to 0 keeps none.');
    say('Taken back', await migrateDown(orm, await nameOf(orm, to)));
  },
  async pending(orm) {
    const { pending, foreign } = await schemaState(orm.em.fork());
    say('Pending', pending);
    if (foreign.length > 0) say('Unknown to this version', foreign);
    if (pending.length + foreign.length > 0) process.exitCode = 1;
  },
  async check(orm) {
    const difference = await schemaDifference(orm);
    if (difference.length === 0) return console.log('The schema is what the entities say.');
    console.error(difference.join('\n'));
    process.exitCode = 1;
  },
};

export const migrate: Command = {
  usage: '[up] | down --to NNN | pending | check',
  summary:
    'brings the schema to what this version expects; down takes back all after NNN; pending and check exit 1 when something is missing',
  async run(args) {
    const { word, to } = wordsOf(args);
    const step = STEPS[word];
    if (!step) throw new StartRefused(`Use: migrate ${migrate.usage}.`);
    await withDatabase((orm) => step(orm, to), { isForMigration: true });
  },
};

function wordsOf(args: string[]) {
  try {
    const options = { to: { type: 'string' } } as const;
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    return { word: positionals.length > 1 ? '' : (positionals[0] ?? 'up'), to: values.to };
  } catch {
    throw new StartRefused(`Use: migrate ${migrate.usage}.`);
  }
}

/** The applied migration with that number; null for 0. */
async function nameOf(orm: MikroORM, to: string) {
  if (Number(to) === 0) return null;
  const applied = await appliedMigrations(orm.em.fork());
  const name = applied.find((each) => each === to || each.startsWith(`${to.padStart(3, '0')}-`));
  if (!name)
    throw new StartRefused(`There is no ${to} among what was applied: ${applied.join(', ')}.`);
  return name;
}

function say(what: string, names: string[]) {
  console.log(`${what}: ${names.join(', ') || 'nothing'}.`);
}
