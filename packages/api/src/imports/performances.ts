import { HouseHold, insertAll, Performance, type EntityManager } from '@azionelab/db';
import { recordAll } from '../audit/record.ts';
import { dateOf } from '../sql.ts';
import { cellsOf, type Cells } from './cells.ts';
import { alreadyThere, type ImportKind, type Planned } from './import-kind.ts';
import { momentIn, startIn } from './instants.ts';
import {
  type KnownShow,
  type KnownVenue,
  LISTED,
  listed,
  lockShows,
  showsIn,
  venuesIn,
} from './season.ts';

const MINUTE_MS = 60_000;
const DOORS_OPEN_BEFORE_MS = 60 * MINUTE_MS;
const USUAL_PARTY = 10;
const LARGEST_HOUSE = 100_000;
const LONGEST_LABEL = 120;

interface PerformanceRow extends ReturnType<typeof seatsIn> {
  line: number;
  showId: string;
  showTitle: string;
  venueId: string;
  venueName: string;
  timeZone: string;
  durationMinutes: number;
  startsAt: Date;
  bookingOpensAt: Date | null;
  bookingClosesAt: Date;
}

export const performanceImport: ImportKind<PerformanceRow> = {
  lock: (tx, rows) =>
    lockShows(
      tx,
      rows.map(({ showId }) => showId),
    ),

  async plan(em, file, terms, problems) {
    const [shows, venues] = [await showsIn(em, file), await venuesIn(em, file)];
    const taken = await evenings(em, shows);
    const seen = new Map<string, number>();
    const planned: Planned<PerformanceRow> = { rows: [], skipped: [] };
    for (const row of file.rows) {
      const cells = cellsOf(row, problems);
      const show = shows.get(cells.needed('show'));
      const venue = venues.get(cells.needed('venue'));
      if (!show && cells.valueOf('show')) cells.refuse('show', 'unknownShow');
      if (!venue && cells.valueOf('venue')) cells.refuse('venue', 'unknownVenue');
      const evening = eveningIn(cells, show, venue, terms.locale);
      if (!evening) continue;
      const place = placeOf(evening.showId, evening.venueId, evening.startsAt);
      const other = seen.get(place);
      if (other) cells.refuse('time', 'twiceInFile', { other });
      seen.set(place, cells.line);
      if (taken.has(place)) alreadyThere(cells, planned, terms, 'time');
      else if (cells.isGood()) planned.rows.push(evening);
    }
    return planned;
  },

  async write(tx, rows, { now, userId }) {
    const made = rows.map((row) => ({ id: crypto.randomUUID(), ...row }));
    await insertAll(
      tx,
      Performance,
      made.map((row) => performanceOf(row, now)),
    );
    const holds = made.flatMap(({ id, holds }) =>
      holds.map(({ seats, label }) => ({
        id: crypto.randomUUID(),
        performance: id,
        seats,
        label,
        reason: null,
        createdBy: userId,
        createdAt: now,
      })),
    );
    await insertAll(tx, HouseHold, holds);
    const records = made.map(({ id, startsAt, roomCapacity, extraSeats, houseHolds }) => ({
      entityId: id,
      details: { startsAt: startsAt.toISOString(), roomCapacity, extraSeats, houseHolds },
    }));
    await recordAll(tx, records, { action: 'performance.imported', at: now, userId });
  },

  previewOf: ({ line, showTitle, venueName, startsAt, timeZone, ...seats }) => ({
    line,
    name: showTitle,
    venue: venueName,
    startsAt,
    timeZone,
    seats: seats.roomCapacity + seats.extraSeats - seats.houseHolds,
  }),
  hasTicket: () => false,
};

function eveningIn(
  cells: Cells,
  show: KnownShow | undefined,
  venue: KnownVenue | undefined,
  locale: 'it' | 'en',
): PerformanceRow | null {
  const seats = seatsIn(cells, venue);
  if (!venue) return null;
  const startsAt = startIn(cells, venue.timeZone);
  const bookingOpensAt = momentIn(cells, 'booking_opens', venue.timeZone);
  const bookingClosesAt = momentIn(cells, 'booking_closes', venue.timeZone) ?? startsAt;
  if (bookingOpensAt && bookingClosesAt && bookingOpensAt >= bookingClosesAt)
    cells.refuse('booking_opens', 'opensAfterClosing');
  if (!show || !startsAt || !bookingClosesAt) return null;
  return {
    line: cells.line,
    showId: show.id,
    showTitle: show.title[locale] || show.title.it,
    venueId: venue.id,
    venueName: venue.name,
    timeZone: venue.timeZone,
    durationMinutes: show.durationMinutes,
    startsAt,
    bookingOpensAt,
    bookingClosesAt,
    ...seats,
  };
}

function seatsIn(cells: Cells, venue: KnownVenue | undefined) {
  const holds = holdsIn(cells);
  const house = { from: 0, to: LARGEST_HOUSE };
  const seats = {
    roomCapacity: cells.number('capacity', house, venue?.roomCapacity ?? LARGEST_HOUSE),
    extraSeats: cells.number('extra_seats', house, 0),
    holds,
    houseHolds: holds.reduce((sum, { seats }) => sum + seats, 0),
    maxPartySize: cells.number('max_party', { from: 1, to: 100 }, USUAL_PARTY),
  };
  if (seats.houseHolds > seats.roomCapacity + seats.extraSeats)
    cells.refuse('house_holds', 'holdsOverCapacity');
  return seats;
}

/** `4 Stampa | 2 Regia`: how many, and for whom. */
function holdsIn(cells: Cells) {
  const parts = cells
    .text('house_holds', 1_000)
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.flatMap((part) => {
    const [, seats, label] = /^([1-9]\d{0,4})\s+(\S.*)$/s.exec(part) ?? [];
    if (seats && label && label.length <= LONGEST_LABEL) return [{ seats: Number(seats), label }];
    cells.refuse('house_holds', 'badHolds', { value: part.slice(0, LONGEST_LABEL) });
    return [];
  });
}

function performanceOf({ id, ...row }: PerformanceRow & { id: string }, now: Date) {
  const endsAt = new Date(row.startsAt.getTime() + row.durationMinutes * MINUTE_MS);
  const { startsAt, bookingOpensAt, bookingClosesAt, maxPartySize } = row;
  const { roomCapacity, extraSeats, houseHolds } = row;
  return {
    id,
    show: row.showId,
    venue: row.venueId,
    startsAt,
    endsAt,
    doorsOpenAt: new Date(startsAt.getTime() - DOORS_OPEN_BEFORE_MS),
    doorsCloseAt: endsAt,
    bookingOpensAt,
    bookingClosesAt,
    bookingPausedAt: null,
    cancelledAt: null,
    accessFeatures: [],
    maxPartySize,
    roomCapacity,
    extraSeats,
    houseHolds,
    takenSeats: 0,
    pendingSeats: 0,
    acceptedExcess: 0,
    nextExpiryAt: null,
    revision: 1,
    createdAt: now,
  };
}

const placeOf = (showId: string, venueId: string, startsAt: Date) =>
  `${showId} ${venueId} ${startsAt.getTime()}`;

/** Where and when each of these shows plays already. */
async function evenings(em: EntityManager, shows: Map<string, KnownShow>) {
  const rows = await em.execute<{ show: string; venue: string; starts_at: string }[]>(
    `select show_id as show, venue_id as venue, starts_at from performance where show_id::text in ${LISTED}`,
    [listed([...shows.values()].map(({ id }) => id))],
  );
  return new Set(rows.map(({ show, venue, starts_at: at }) => placeOf(show, venue, dateOf(at))));
}
