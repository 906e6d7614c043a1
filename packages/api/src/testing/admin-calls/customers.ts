import { CustomerNote, Reservation, ref, User } from '@azionelab/db';
import { givenPerformance } from '../index.ts';
import type { AdminCalls, AdminSeason } from './season.ts';

const LIST = { search: 'ada', page: 1, pageSize: 25, sort: 'seats', direction: 'desc' } as const;

export const customersCalls: AdminCalls = async (season) => {
  const { boxOffice } = season;
  const [person, erased] = [await givenPerson(season), await givenPerson(season)];
  await boxOffice.admin.reservations.cancel({ id: erased.id });
  const noteId = await givenNote(season, person.email);
  const { customers } = boxOffice.admin;
  return {
    'admin.customers.list': () => customers.list(LIST),
    'admin.customers.export': () => customers.export(LIST),
    'admin.customers.byId': () => customers.byId({ id: person.id }),
    'admin.customers.addNote': () => customers.addNote({ id: person.id, text: 'Likes the aisle' }),
    'admin.customers.deleteNote': () => customers.deleteNote({ noteId }),
    'admin.customers.exportPerson': () => customers.exportPerson({ id: person.id }),
    'admin.customers.previewErasure': () => customers.previewErasure({ id: person.id }),
    'admin.customers.erase': () => customers.erase({ id: erased.id, typed: erased.email }),
  };
};

async function givenPerson(season: AdminSeason) {
  const { id: performanceId } = await givenPerformance(season.orm, season.clock.now());
  const { id } = await season.confirmed(performanceId);
  const { email } = await season.orm.em.fork().findOneOrFail(Reservation, id);
  return { id, email: email ?? '' };
}

async function givenNote({ orm, boxOfficeUser, clock }: AdminSeason, email: string) {
  const em = orm.em.fork();
  const note = em.create(CustomerNote, {
    email,
    by: ref(User, boxOfficeUser.id),
    text: 'Comes every season',
    createdAt: clock.now(),
  });
  await em.flush();
  return note.id;
}
