import { type EntityManager, Performance, Venue } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import { audienceOf } from './affected.ts';
import { clashesOf } from './clashes.ts';

/** What moving an evening would do: who is told, what is in its way, and the room there. Changes nothing. Refuses with `NOT_FOUND`. */
export async function previewMove(
  em: EntityManager,
  { id, startsAt, venueId }: { id: string; startsAt: string; venueId: string },
  now: Date,
) {
  const performance = await em.findOne(Performance, id);
  const venue = await em.findOne(Venue, venueId);
  if (!performance || !venue) throw new DomainError('NOT_FOUND');
  const start = new Date(startsAt);
  const shift = start.getTime() - performance.startsAt.getTime();
  const span = {
    from: new Date(performance.doorsOpenAt.getTime() + shift),
    until: new Date(performance.endsAt.getTime() + shift),
  };
  const [clashes = []] = await clashesOf(em, { venueId, exceptId: id }, [span]);
  return {
    ...(await audienceOf(em, id, now)),
    isPast: start <= now,
    clashes,
    venue: { name: venue.name, timeZone: venue.timeZone, roomCapacity: venue.roomCapacity },
  };
}
