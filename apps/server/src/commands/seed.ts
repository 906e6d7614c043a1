import { SEASON_NAMES } from '@azionelab/db/seed';
import { StartRefused } from '../process/explain.ts';
import { seed as seedSeason } from '../process/prepare.ts';
import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';

export const seed: Command = {
  usage: SEASON_NAMES.join('|'),
  summary: 'puts a season with demo accounts into an empty database; refused in production',
  async run([given]) {
    const name = SEASON_NAMES.find((each) => each === given);
    if (!name) throw new StartRefused(`Name a season: ${SEASON_NAMES.join(', ')}.`);
    await withDatabase((orm, settings) => seedSeason(orm, name, settings));
    console.log(`The season "${name}" is in place.`);
  },
};
