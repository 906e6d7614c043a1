import { Client } from 'pg';
import type { Bench } from './beside-bare.ts';
import { measure } from './measure.ts';
import { type Aim, atMost, printTable } from './report.ts';
import { givenEvenings, givenParties, growSeason, settle } from './season.ts';

const SCANNERS = 4;
const BOOKERS = 8;
/** Enough for every show's list to be as long as it can get. */
const SMALL_EVENINGS = 600;
const SMALL_RESERVATIONS = 1_000;

/** A sold-out answer while somebody else holds the performance's row. */
export async function soldOutWithoutLock({ databaseUrl, site, ms }: Bench): Promise<Aim> {
  const [full = ''] = await givenEvenings(site.orm, 1, { capacity: 1 });
  await site.book(full);
  await site.tryBooking(full);
  const holder = new Client({ connectionString: databaseUrl });
  await holder.connect();
  await holder.query('begin');
  await holder.query('select 1 from performance where id = $1 for update', [full]);
  const words = new Set<string>();
  const ask = async () => words.add(await site.tryBooking(full));
  const line = await measure({ name: 'sold out, row locked by another', callers: 32, ms, ask });
  await holder.query('rollback');
  await holder.end();
  printTable('A sold-out evening', [line]);
  const told = [...words].join(', ');
  return {
    name: 'the sold-out answer needs no row lock',
    reached: `${told}, p95 ${line.p95.toFixed(1)} ms`,
    isMet: told === 'SOLD_OUT',
  };
}

/** The door while the house is being sold: the same process serves both. */
export async function scanUnderLoad({ site, ms }: Bench): Promise<Aim> {
  const doors = await givenEvenings(site.orm, 4, { startsInHours: 0.5 });
  const [hot = ''] = await givenEvenings(site.orm, 1);
  let next = await givenParties(site.orm, {
    count: 20_000,
    status: 'confirmed',
    performanceIds: doors,
  });
  const ask = () => site.scan(next, doors[next++ % doors.length] ?? '');
  const idle = await measure({
    name: 'scan, nobody books',
    callers: SCANNERS,
    ms,
    ask,
    warmUp: 100,
  });
  const booking = measure({
    name: 'booking meanwhile',
    callers: BOOKERS,
    ms,
    ask: () => site.book(hot),
  });
  const busy = await measure({ name: 'scan, under booking load', callers: SCANNERS, ms, ask });
  printTable(`The door: ${SCANNERS} scanners, ${BOOKERS} bookers`, [idle, busy, await booking]);
  return atMost('scan p95 under booking load', busy.p95 / idle.p95, 3);
}

export interface Growth extends Bench {
  /** Reservations of the grown season. */
  reservations: number;
  evenings: number;
}

/** The same lists and bookings in a small season and in one a thousand times as large. */
export async function growing({ site, ms, reservations, evenings }: Growth): Promise<Aim[]> {
  const [hot = ''] = await givenEvenings(site.orm, 1);
  const trials = (season: string) => [
    { name: `list, ${season}`, callers: 4, ms, ask: site.list, warmUp: 200 },
    { name: `booking, ${season}`, callers: 8, ms, ask: () => site.book(hot), warmUp: 200 },
  ];
  const measureAll = async (season: string) => {
    const lines = [];
    for (const trial of trials(season)) lines.push(await measure(trial));
    return lines;
  };
  const few = await growSeason(site.orm, SMALL_EVENINGS);
  await givenParties(site.orm, {
    count: SMALL_RESERVATIONS,
    status: 'confirmed',
    performanceIds: few,
  });
  await settle(site.orm);
  const small = await measureAll('small season');
  const grown = await growSeason(site.orm, evenings);
  await givenParties(site.orm, { count: reservations, status: 'confirmed', performanceIds: grown });
  await settle(site.orm);
  const large = await measureAll(`${reservations.toLocaleString('en')} reservations`);
  printTable('A season that grows', [...small, ...large]);
  return ['list', 'booking'].map((name, index) => {
    const ratio = (large[index]?.p50 ?? Infinity) / (small[index]?.p50 ?? 1);
    return atMost(
      `a ${name} among ${reservations.toLocaleString('en')} reservations and ${evenings.toLocaleString('en')} evenings`,
      ratio,
      1.2,
    );
  });
}
