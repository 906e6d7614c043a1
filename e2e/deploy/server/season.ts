import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import {
  bookingInput,
  callerOf,
  createTestServices,
  givenPerformance,
  givenUser,
} from '@azionelab/api/testing';
import { createOrm } from '@azionelab/db';

/** `season.ts DATABASE_URL MEDIA_DIR BOOKINGS`: puts evenings with bookings and pictures on a server; says the evenings' ids. */
const [databaseUrl = '', mediaDir = '', bookings = '0'] = process.argv.slice(2);
const orm = await createOrm({ databaseUrl, poolSize: 2 });
await givenUser(orm, 'admin', 'Prima Donna');
const now = new Date();
const evenings = [];
for (const startsInHours of [48, 72]) {
  const { id } = await givenPerformance(orm, now, { capacity: 5_000, startsInHours });
  evenings.push(id);
}
const guest = callerOf(createTestServices(orm, () => new Date()));
for (let booking = 0; booking < Number(bookings); booking += 1)
  await guest.reservations.create(bookingInput(evenings[booking % 2] ?? ''));
mkdirSync(mediaDir, { recursive: true });
for (const name of ['poster-a.webp', 'poster-b.webp', 'portrait.jpg'])
  writeFileSync(`${mediaDir}/${name}`, randomBytes(40_000));
await orm.close(true);
console.log(evenings.join(' '));
