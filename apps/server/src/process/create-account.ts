import { parseArgs } from 'node:util';
import {
  createSettingsReader,
  createUser,
  createUserInput,
  DomainError,
} from '@azionelab/api/server';
import type { MikroORM } from '@azionelab/db';
import { createPasswords } from '../auth/passwords.ts';
import type { Settings } from '../env.ts';
import { askPassword } from './ask-password.ts';
import { StartRefused } from './explain.ts';

export const ACCOUNT_OPTIONS =
  '--email ada@example.org --name "Ada Porta" --role admin|boxOffice|door [--locale it|en]';
const USAGE = `user:create ${ACCOUNT_OPTIONS}`;

/** `user:create`: an account for the first admin, or for whoever has lost every other way in. */
export async function createAccount(orm: MikroORM, settings: Settings, args: string[]) {
  const { email = '', name = '', role = '', locale = settings.defaultLocale } = optionsIn(args);
  const account = { email, name, role, locale };
  // Everything else first, so that nobody types a password in vain.
  refuseFaulty({ ...account, password: '-' });
  const input = refuseFaulty({ ...account, password: await askPassword() });
  const passwords = await createPasswords();
  const services = { passwords, settings: createSettingsReader(orm), now: new Date() };
  await createUser(orm.em.fork(), input, services).catch((error: unknown) => {
    throw error instanceof DomainError ? new StartRefused(wordsFor(error)) : error;
  });
  return `${input.email} can sign in now as ${input.role}, at ${settings.publicUrl}/admin.`;
}

function optionsIn(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args, options: { email: text, name: text, role: text, locale: text } })
      .values;
  } catch {
    throw new StartRefused(`Use: ${USAGE}. The password is asked for, never an argument.`);
  }
}

function refuseFaulty(given: Record<string, string>) {
  const { data, error } = createUserInput.safeParse(given);
  if (data) return data;
  const names = new Set(error.issues.map(({ path }) => path.join('.')));
  throw new StartRefused(`Missing or wrong: ${[...names].join(', ')}. Use: ${USAGE}.`);
}

const WEAKNESSES: Record<string, string> = {
  tooShort: 'it needs at least 12 characters',
  tooLong: 'it has more than 256 characters',
  repetitive: 'it repeats or counts',
  personal: 'it is made of the name, the address or the name of the site',
  common: 'it is one of those that everybody tries first',
};

function wordsFor({ reason, details }: DomainError) {
  if (reason === 'NAME_TAKEN') return 'There is already somebody with this address.';
  if (reason === 'WEAK_PASSWORD')
    return `Choose another password: ${WEAKNESSES[String(details['why'])]}.`;
  return `Refused: ${reason}.`;
}
