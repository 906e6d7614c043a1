import type { Command } from './command.ts';
import { doctor } from './doctor.ts';
import { migrate } from './migrate.ts';
import { seed } from './seed.ts';
import { smoke } from './smoke.ts';
import { userCreate } from './user-create.ts';

export const COMMANDS: Record<string, Command> = {
  migrate,
  seed,
  doctor,
  smoke,
  'user:create': userCreate,
};
