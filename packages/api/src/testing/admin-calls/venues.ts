import { randomUUID } from 'node:crypto';
import { type MikroORM, Venue } from '@azionelab/db';
import { venueData } from '../builders.ts';
import type { AdminCalls } from './season.ts';

const both = (text: string) => ({ it: text, en: text });

/** What the editor of a venue sends. */
export function venueInput(name = 'La Corderia') {
  return {
    slug: `venue-${randomUUID()}`,
    name,
    address: 'Via delle Corde 4',
    city: 'Ferrara',
    timeZone: 'Europe/Rome',
    latitude: 44.83,
    longitude: 11.62,
    mapUrl: 'https://www.openstreetmap.org/node/1',
    directions: both('A piedi dalla stazione'),
    accessInfo: both('Nessun gradino'),
    accessFeatures: ['stepFree' as const],
    roomCapacity: 60,
  };
}

async function givenVenue(orm: MikroORM) {
  const em = orm.em.fork();
  const venue = em.create(Venue, venueData(50));
  await em.flush();
  return { id: venue.id, version: 1 };
}

export const venuesCalls: AdminCalls = async ({ orm, admin: { admin }, venue }) => {
  const [updated, deleted] = [await givenVenue(orm), await givenVenue(orm)];
  return {
    'admin.venues.list': () => admin.venues.list({}),
    'admin.venues.export': () => admin.venues.export({}),
    'admin.venues.byId': () => admin.venues.byId({ id: venue.id }),
    'admin.venues.create': () => admin.venues.create(venueInput()),
    'admin.venues.update': () => admin.venues.update({ ...updated, ...venueInput('Sala') }),
    'admin.venues.delete': () => admin.venues.delete(deleted),
  };
};
