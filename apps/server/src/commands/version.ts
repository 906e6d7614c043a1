import { migrations } from '@azionelab/db';
import { environmentWith } from '../env.ts';
import { releaseOf } from '../seeing/release.ts';
import type { Command } from './command.ts';

export const version: Command = {
  usage: '[--json]',
  summary: 'says which release this is and which schema it expects; needs no settings',
  async run(args) {
    const release = releaseOf({ release: environmentWith({})['RELEASE'] || null });
    const schema = migrations.at(-1)?.name ?? '';
    if (args.includes('--json'))
      console.log(JSON.stringify({ release, schema, node: process.version }));
    else console.log(`AzioneLab ${release}, schema ${schema}, Node ${process.version}`);
  },
};
