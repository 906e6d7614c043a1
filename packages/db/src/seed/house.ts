import type { EntityManager } from '@mikro-orm/postgresql';
import type { Performance, User } from '../entities/index.ts';
import { createPeople } from './people.ts';
import { seedAdmission, seedParty, seedRefusedScan } from './parties.ts';
import { createRandom } from './random.ts';
import type { SeedContext } from './tools.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What an evening's house looks like when it is seeded. */
export interface House {
  /** Seats of confirmed parties. */
  confirmed: number;
  /** Seats of bookings made minutes ago and not confirmed yet. */
  pending?: number;
  /** Bookings that came to nothing. */
  expired?: number;
  cancelled?: number;
  /** Parties (not seats) that are in, of the confirmed ones; the next one is half in. */
  admittedParties?: number;
}

/** Fills houses with invented parties, the same ones every time. */
export function createHouseFiller(em: EntityManager, { tools, now }: SeedContext, door: User) {
  const random = createRandom(20_261);
  const nextPerson = createPeople(random);

  function bookedAt(performance: Performance) {
    const latest = Math.min(now.getTime() - DAY_MS / 2, performance.startsAt.getTime() - DAY_MS);
    return new Date(latest - random.between(0, 12) * DAY_MS - random.between(0, 600) * MINUTE_MS);
  }

  function fill(performance: Performance, seats: number, status: 'confirmed' | 'pending') {
    const parties = [];
    for (let left = seats; left > 0;) {
      const partySize = Math.min(left, random.between(1, 4));
      const at =
        status === 'pending'
          ? new Date(now.getTime() - random.between(1, 12) * MINUTE_MS)
          : bookedAt(performance);
      parties.push(
        seedParty(em, performance, { ...nextPerson(), partySize, status, bookedAt: at }, tools),
      );
      left -= partySize;
    }
    return parties;
  }

  return function fillHouse(performance: Performance, house: House) {
    const confirmed = fill(performance, house.confirmed, 'confirmed');
    fill(performance, house.pending ?? 0, 'pending');
    for (const status of ['expired', 'cancelled'] as const) {
      for (let count = house[status] ?? 0; count > 0; count -= 1) {
        const party = {
          ...nextPerson(),
          partySize: random.between(1, 4),
          status,
          bookedAt: bookedAt(performance),
        };
        seedParty(em, performance, party, tools);
      }
    }
    const inside = confirmed.slice(0, house.admittedParties ?? 0);
    for (const [index, reservation] of inside.entries()) {
      const at = new Date(performance.doorsOpenAt.getTime() + (3 + (index % 40)) * MINUTE_MS);
      seedAdmission(em, reservation, {
        seats: reservation.partySize,
        at,
        device: index % 2 ? 'Porta B' : 'Porta A',
        by: door,
      });
    }
    const partly = confirmed.slice(inside.length).find(({ partySize }) => partySize > 1);
    if (inside.length > 0 && partly) {
      const at = new Date(performance.doorsOpenAt.getTime() + 12 * MINUTE_MS);
      seedAdmission(em, partly, { seats: 1, at, device: 'Porta A', by: door });
      seedRefusedScan(em, performance, { at, device: 'Porta B', by: door });
    }
  };
}
