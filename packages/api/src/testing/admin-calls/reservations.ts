import { randomUUID } from 'node:crypto';
import { Admission, Reservation, ReservationNote, ref, User } from '@azionelab/db';
import { bookingInput, givenPerformance } from '../index.ts';
import { versionOf } from '../../reservations/edit-details.ts';
import type { AdminCalls, AdminSeason } from './season.ts';

const LIST = { search: 'ada', page: 1, pageSize: 25, sort: 'name', direction: 'asc' } as const;

export const reservationsCalls: AdminCalls = async (season) => {
  const { boxOffice, performances } = season;
  const [performanceId = ''] = performances;
  const { id: elsewhere } = await givenPerformance(season.orm, season.clock.now(), {
    capacity: 500,
  });
  const booked = async () => (await season.confirmed(elsewhere)).id;
  const subjects = {
    resend: await booked(),
    readdress: await booked(),
    party: await booked(),
    move: await booked(),
    cancel: await booked(),
    edit: await booked(),
    note: await booked(),
    bulk: await booked(),
    confirm: await pending(season, elsewhere),
  };
  const version = versionOf(await season.orm.em.fork().findOneOrFail(Reservation, subjects.edit));
  const noteId = await givenNote(season, subjects.note);
  const admissionId = await givenAdmission(season, performanceId);
  return {
    'admin.reservations.list': () => boxOffice.admin.reservations.list(LIST),
    'admin.reservations.export': () => boxOffice.admin.reservations.export(LIST),
    'admin.reservations.byId': () => boxOffice.admin.reservations.byId({ id: subjects.edit }),
    'admin.reservations.evenings': () => boxOffice.admin.reservations.evenings({ all: true }),
    'admin.reservations.ticket': () => boxOffice.admin.reservations.ticket({ id: subjects.edit }),
    'admin.reservations.create': () =>
      boxOffice.admin.reservations.create({
        performanceId: elsewhere,
        partySize: 2,
        name: 'Grazia Deledda',
        email: null,
        locale: 'it',
        isConfirmed: true,
        overLimitReason: null,
        idempotencyKey: randomUUID(),
      }),
    'admin.reservations.resend': () => boxOffice.admin.reservations.resend({ id: subjects.resend }),
    'admin.reservations.readdress': () =>
      boxOffice.admin.reservations.readdress({
        id: subjects.readdress,
        email: `${randomUUID()}@example.org`,
      }),
    'admin.reservations.changeParty': () =>
      boxOffice.admin.reservations.changeParty({
        id: subjects.party,
        partySize: 12,
        overLimitReason: 'A school class',
      }),
    'admin.reservations.move': () =>
      boxOffice.admin.reservations.move({
        id: subjects.move,
        performanceId,
        overLimitReason: null,
      }),
    'admin.reservations.cancel': () => boxOffice.admin.reservations.cancel({ id: subjects.cancel }),
    'admin.reservations.confirm': () =>
      boxOffice.admin.reservations.confirm({ id: subjects.confirm }),
    'admin.reservations.edit': () =>
      boxOffice.admin.reservations.edit({
        id: subjects.edit,
        version,
        name: 'Elsa Morante',
        phone: null,
        notes: 'Arrives late',
        accessNeeds: null,
      }),
    'admin.reservations.undoAdmission': () =>
      boxOffice.admin.reservations.undoAdmission({ admissionId, reason: 'wrong party' }),
    'admin.reservations.addNote': () =>
      boxOffice.admin.reservations.addNote({ id: subjects.note, text: 'Called twice' }),
    'admin.reservations.deleteNote': () => boxOffice.admin.reservations.deleteNote({ noteId }),
    'admin.reservations.previewBulk': () =>
      boxOffice.admin.reservations.previewBulk({ action: 'cancel', chosen: { matching: LIST } }),
    'admin.reservations.startBulk': () =>
      boxOffice.admin.reservations.startBulk({ action: 'resend', ids: [subjects.bulk] }),
  };
};

async function pending({ guest, orm, tokensOf }: AdminSeason, performanceId: string) {
  await orm.em.fork().execute('delete from rate_limit');
  const { code } = await guest.reservations.create(bookingInput(performanceId));
  return (await tokensOf(code)).id;
}

async function givenNote({ orm, boxOfficeUser, clock }: AdminSeason, reservationId: string) {
  const em = orm.em.fork();
  const note = em.create(ReservationNote, {
    reservation: ref(Reservation, reservationId),
    by: ref(User, boxOfficeUser.id),
    text: 'Sits in the first row',
    createdAt: clock.now(),
  });
  await em.flush();
  return note.id;
}

async function givenAdmission(season: AdminSeason, performanceId: string) {
  const { orm, staff } = season;
  const { id, ticket } = await season.confirmed(performanceId);
  await staff.door.scan({ performanceId, token: ticket, nonce: randomUUID() });
  return (await orm.em.fork().findOneOrFail(Admission, { reservation: id })).id;
}
