import { createOrm, schemaDifference } from '../src/config.ts';

/** `migrate.ts up | down | pending | check`, on `DATABASE_URL`. */
const databaseUrl = process.env['DATABASE_URL'];
const command = process.argv[2] ?? 'up';
if (!databaseUrl) throw new Error('DATABASE_URL is missing.');

const orm = await createOrm({ databaseUrl, poolSize: 1 });
try {
  await run();
} finally {
  await orm.close(true);
}

async function run() {
  if (command === 'up') return report('applied', await orm.migrator.up());
  if (command === 'down') return report('reverted', await orm.migrator.down());
  if (command === 'pending') return report('pending', await orm.migrator.getPending());
  if (command !== 'check') throw new Error(`Unknown command ${command}.`);
  const difference = await schemaDifference(orm);
  if (difference.length === 0) return console.log('The schema is what the entities say.');
  console.error(difference.join('\n'));
  process.exitCode = 1;
}

function report(word: string, migrations: { name: string }[]) {
  console.log(`${word}: ${migrations.map(({ name }) => name).join(', ') || 'none'}`);
}
