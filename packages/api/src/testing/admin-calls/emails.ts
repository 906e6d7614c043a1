import { randomUUID } from 'node:crypto';
import { type EmailState, OutboxEmail } from '@azionelab/db';
import type { AdminCalls, AdminSeason } from './season.ts';

export const emailsCalls: AdminCalls = async (season) => {
  const { emails } = season.boxOffice.admin;
  const failed = await givenEmail(season, 'failed');
  const queued = await givenEmail(season, 'queued');
  const sample = { kind: 'ticket', locale: 'it' } as const;
  return {
    'admin.emails.list': () => emails.list({}),
    'admin.emails.export': () => emails.export({}),
    'admin.emails.byId': () => emails.byId({ id: failed }),
    'admin.emails.retry': () => emails.retry({ id: failed }),
    'admin.emails.retryFailed': () => emails.retryFailed(),
    'admin.emails.abort': () => emails.abort({ id: queued }),
    'admin.emails.health': () => emails.health(),
    'admin.emails.preview': () => emails.preview(sample),
    'admin.emails.sendSample': () => emails.sendSample(sample),
  };
};

async function givenEmail({ orm, clock }: AdminSeason, state: EmailState) {
  const em = orm.em.fork();
  const id = randomUUID();
  em.create(OutboxEmail, {
    id,
    kind: 'yourReservations',
    version: 1,
    recipient: `${id}@example.org`,
    locale: 'it',
    reservation: null,
    requestKey: null,
    staffLink: null,
    job: null,
    sampleKind: null,
    state,
    attempts: 1,
    createdAt: clock.now(),
    dueAt: clock.now(),
    leaseUntil: null,
    sentAt: null,
    lastError: null,
  });
  await em.flush();
  return id;
}
