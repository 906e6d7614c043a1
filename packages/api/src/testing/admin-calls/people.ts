import { randomUUID } from 'node:crypto';
import { givenUser } from '../index.ts';
import type { AdminCalls } from './season.ts';

export const peopleCalls: AdminCalls = async ({ orm, admin }) => {
  const run = (sql: string, ...values: unknown[]) => orm.em.fork().execute(sql, values);
  const invited = async () => {
    const person = { email: `${randomUUID()}@example.org`, name: 'Nuova Persona' };
    return admin.admin.people.invite({ ...person, role: 'door', locale: 'it' });
  };
  const somebody = async (change?: string) => {
    const { id } = await givenUser(orm, 'door', 'Dora Neri');
    if (change) await run(`update staff_user set ${change} where id = ?`, id);
    return { id };
  };
  const resent = await invited();
  const cancelled = await invited();
  const promoted = await somebody();
  const disabled = await somebody();
  const enabled = await somebody('disabled_at = now()');
  const elsewhere = await somebody();
  const withFactor = await somebody(`totp_secret = 'sealed', totp_confirmed_at = now()`);
  const newcomer = { email: `${randomUUID()}@example.org`, name: 'Nina Blu' };

  return {
    'admin.people.list': () => admin.admin.people.list({ search: 'a' }),
    'admin.people.byId': () => admin.admin.people.byId(elsewhere),
    'admin.people.invite': () =>
      admin.admin.people.invite({ ...newcomer, role: 'boxOffice', locale: 'en' }),
    'admin.people.resendInvitation': () => admin.admin.people.resendInvitation(resent),
    'admin.people.cancelInvitation': () => admin.admin.people.cancelInvitation(cancelled),
    'admin.people.changeRole': () =>
      admin.admin.people.changeRole({ ...promoted, role: 'boxOffice', version: 1 }),
    'admin.people.disable': () => admin.admin.people.disable(disabled),
    'admin.people.enable': () => admin.admin.people.enable(enabled),
    'admin.people.endSessions': () => admin.admin.people.endSessions(elsewhere),
    'admin.people.resetSecondFactor': () => admin.admin.people.resetSecondFactor(withFactor),
  };
};
