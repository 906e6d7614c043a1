import { ACCOUNT_OPTIONS, createAccount } from '../process/create-account.ts';
import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';

export const userCreate: Command = {
  usage: ACCOUNT_OPTIONS,
  summary: 'makes an account that can sign in; the password is asked for, or read from a pipe',
  run: (args) =>
    withDatabase(async (orm, settings) => console.log(await createAccount(orm, settings, args))),
};
