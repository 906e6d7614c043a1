import type { Command } from './command.ts';
import { backupCheck } from './backup-check.ts';
import { doctor } from './doctor.ts';
import { migrate } from './migrate.ts';
import { seed } from './seed.ts';
import { shell } from './shell.ts';
import { smoke } from './smoke.ts';
import { status } from './status.ts';
import { userCreate } from './user-create.ts';
import { version } from './version.ts';

export const COMMANDS: Record<string, Command> = {
  migrate,
  seed,
  doctor,
  smoke,
  status,
  'backup-check': backupCheck,
  shell,
  version,
  'user:create': userCreate,
};
