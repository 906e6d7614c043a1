import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';

export const migrate: Command = {
  usage: '',
  summary: 'brings the schema to what this version expects',
  run: () =>
    withDatabase(async (orm) => {
      const applied = await orm.migrator.up();
      console.log(
        `Applied: ${applied.map(({ name }) => name).join(', ') || 'nothing, the schema is the newest'}.`,
      );
    }),
};
