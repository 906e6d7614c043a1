import { randomUUID } from 'node:crypto';
import { Admission, Reservation, Show, type StaffLinkKind, User, Venue } from '@azionelab/db';
import { createTestDatabase } from '@azionelab/db/testing';
import { inject } from 'vitest';
import { createStaffLink } from './accounts/staff-links.ts';
import { createRateLimiter } from './rate-limits/limiter.ts';
import { createSecrets } from './tokens.ts';
import { decide } from './transaction.ts';
import {
  bookingInput,
  createEvening,
  givenPerformance,
  givenUser,
  staffOf,
  TEST_SECRET,
} from './testing/index.ts';

/** A season in which everything there is is there `size` times, with every statement that it costs. */
export async function givenSeason(size: number) {
  const statements: string[] = [];
  const database = await createTestDatabase(inject('clusterUrl'), {
    onStatement: (sql) => statements.push(sql),
  });
  const evening = createEvening(database, {
    limiter: createRateLimiter(createSecrets(TEST_SECRET)),
  });
  const { orm, clock, guest } = evening;
  // The door of every evening is open, so that what the door lists grows as well.
  const given = { startsInHours: 0.5, capacity: 500 };
  const main = await givenPerformance(orm, clock.now(), given);
  const { show, venue } = main;
  const sameShow = {
    show: await orm.em.fork().findOneOrFail(Show, show.id),
    venue: await orm.em.fork().findOneOrFail(Venue, venue.id),
  };
  const performances = [main.id];
  for (let made = 1; made < size; made += 1) {
    performances.push((await givenPerformance(orm, clock.now(), { ...given, ...sameShow })).id);
    await givenPerformance(orm, clock.now(), given);
  }
  const ada = staffOf(await givenUser(orm, 'door'));
  const staff = evening.as(ada);
  for (let made = 0; made < size; made += 1) {
    await orm.em.fork().execute('delete from rate_limit');
    await guest.reservations.create(bookingInput(main.id));
    const { ticket } = await evening.confirmed(main.id);
    await staff.door.scan({ performanceId: main.id, token: ticket, nonce: randomUUID() });
    await staff.door.scan({ performanceId: main.id, token: ticket, nonce: randomUUID() });
  }
  return { ...evening, ...sameShow, statements, performances, ada, staff, drop: database.drop };
}

type Season = Awaited<ReturnType<typeof givenSeason>>;

/** One call of each procedure, each about a booking of its own where it changes one. */
export async function callsOf(season: Season): Promise<Record<string, () => Promise<unknown>>> {
  const { orm, clock, guest, staff, performances, show, venue } = season;
  const [id = ''] = performances;
  const pending = async () => {
    await orm.em.fork().execute('delete from rate_limit');
    const input = bookingInput(id);
    const { code } = await guest.reservations.create(input);
    return { ...(await season.tokensOf(code)), code, key: input.idempotencyKey };
  };
  const parties = {
    confirm: await pending(),
    correct: await pending(),
    resend: await pending(),
    preview: await pending(),
  };
  const confirmed = async () => season.confirmed(id);
  const tickets = {
    scan: await confirmed(),
    code: await confirmed(),
    cancel: await confirmed(),
    change: await confirmed(),
  };
  const admission = await orm.em
    .fork()
    .findOneOrFail(Admission, { undoneAt: null }, { orderBy: { id: 'asc' } });
  const { email } = await orm.em.fork().findOneOrFail(Reservation, tickets.change.id);
  const user = season.ada.email;
  const scanned = () => ({ performanceId: id, nonce: randomUUID() });
  clock.advance({ minutes: 2 });
  const links = await staffLinks(season);
  const person = { name: 'Nina Blu', locale: 'it' as const, password: 'quattro lumi in quinta' };
  return {
    'auth.acceptInvite': () => guest.auth.acceptInvite({ ...person, token: links.invite }),
    'auth.linkInfo': () => guest.auth.linkInfo({ token: links.passwordReset }),
    'auth.me': () => staff.auth.me({}),
    'auth.requestPasswordReset': () => guest.auth.requestPasswordReset({ email: links.email }),
    'auth.resetPassword': () =>
      guest.auth.resetPassword({ token: links.passwordReset, password: person.password }),
    'auth.setUpFirstAdmin': () =>
      guest.auth.setUpFirstAdmin({ ...person, token: links.setup, email: 'first@example.org' }),
    'auth.signIn': () => guest.auth.signIn({ email: user, password: 'password' }),
    'auth.signOut': () => staff.auth.signOut({}),
    'door.admitByCode': () => staff.door.admitByCode({ ...scanned(), code: tickets.code.code }),
    'door.counters': () => staff.door.counters({ performanceId: id }),
    'door.performances': () => staff.door.performances({}),
    'door.recent': () => staff.door.recent({ performanceId: id }),
    'door.scan': () => staff.door.scan({ ...scanned(), token: tickets.scan.ticket }),
    'door.search': () => staff.door.search({ performanceId: id, query: 'lovelace' }),
    'door.undo': () => staff.door.undo({ admissionId: admission.id, reason: 'wrong party' }),
    'performances.availability': () =>
      guest.performances.availability({ ids: performances.slice(0, 50) }),
    'performances.byId': () => guest.performances.byId({ id }),
    'performances.month': () => guest.performances.month({ month: '2026-11' }),
    'reservations.cancel': () => guest.reservations.cancel({ token: tickets.cancel.manage }),
    'reservations.changePartySize': () =>
      guest.reservations.changePartySize({ token: tickets.change.manage, partySize: 3 }),
    'reservations.confirm': () => guest.reservations.confirm({ token: parties.confirm.confirm }),
    'reservations.correctEmail': () =>
      guest.reservations.correctEmail({
        idempotencyKey: parties.correct.key,
        email: `${randomUUID()}@example.org`,
      }),
    'reservations.create': () => guest.reservations.create(bookingInput(id)),
    'reservations.find': () => guest.reservations.find({ email: email ?? '', locale: 'it' }),
    'reservations.preview': () => guest.reservations.preview({ token: parties.preview.confirm }),
    'reservations.progress': () =>
      guest.reservations.progress({ idempotencyKey: parties.preview.key }),
    'reservations.resendConfirmation': () =>
      guest.reservations.resendConfirmation({ idempotencyKey: parties.resend.key }),
    'reservations.show': () => guest.reservations.show({ token: tickets.change.manage }),
    'shows.bySlug': () => guest.shows.bySlug({ slug: show.slug }),
    'shows.list': () => guest.shows.list({}),
    'site.info': () => guest.site.info({}),
    'site.page': () => guest.site.page({ key: 'home' }),
    'tickets.calendar': () => guest.tickets.calendar({ token: tickets.scan.ticket }),
    'tickets.show': () => guest.tickets.show({ token: tickets.scan.ticket }),
    'venues.bySlug': () => guest.venues.bySlug({ slug: venue.slug }),
    'venues.list': () => guest.venues.list({}),
  };
}

/** One working link of each kind, as mails and the first start carry them. */
async function staffLinks({ orm, clock, services: { secrets } }: Season) {
  const now = clock.now();
  const invited = await givenUser(orm, 'boxOffice', 'Nina Blu');
  await orm.em.fork().nativeUpdate(User, { id: invited.id }, { passwordHash: null });
  const forgetful = await givenUser(orm, 'boxOffice', 'Piero Bui');
  const { email } = await givenUser(orm, 'boxOffice', 'Sara Neri');
  const make = (kind: StaffLinkKind, userId: string | null) =>
    decide(orm.em.fork(), async (tx) => {
      const { token } = await createStaffLink(tx, kind, { userId, secrets, now });
      return token;
    });
  return {
    email,
    invite: await make('invite', invited.id),
    passwordReset: await make('passwordReset', forgetful.id),
    setup: await make('setup', null),
  };
}
