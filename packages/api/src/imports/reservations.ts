import { alreadyThere, type ImportKind, type ImportTerms, type Planned } from './import-kind.ts';
import { type Cells, cellsOf } from './cells.ts';
import { startIn } from './instants.ts';
import { lockPerformances } from '../reservations/lapse.ts';
import { type Party, partyIn } from './party-cells.ts';
import { addressesAt, type Evening, eveningsIn, keysUsed } from './party-facts.ts';
import { hasTicket, type PartyRow } from './party-row.ts';
import type { Problems } from './problems.ts';
import type { CsvFile } from './read-csv.ts';
import { showsIn, venuesIn } from './season.ts';
import { writeParties } from './write-parties.ts';
import type { EntityManager } from '@azionelab/db';

interface Candidate {
  cells: Cells;
  evening: Evening;
  row: PartyRow;
}

/** Reservations come in as made by whoever imports them; no mail goes out unless tickets are asked for. */
export const reservationImport: ImportKind<PartyRow> = {
  async lock(tx, rows, now) {
    await lockPerformances(tx, [...new Set(rows.map(({ performanceId }) => performanceId))], now);
  },

  async plan(em, file, terms, problems) {
    const evenings = await eveningsIn(em, file, terms.now);
    const candidates = await candidatesIn(em, file, evenings, terms, problems);
    const ids = new Set(candidates.map(({ row }) => row.performanceId));
    const addresses = await addressesAt(em, ids, terms.now);
    const keys = await keysUsed(
      em,
      candidates.map(({ row }) => row.key),
    );
    const planned: Planned<PartyRow> = { rows: [], skipped: [] };
    const seen = new Map<string, number>();
    const fitting: Candidate[] = [];
    for (const candidate of candidates) {
      const { cells, row, evening } = candidate;
      const address =
        row.email && row.status === 'confirmed' ? `${row.performanceId} ${row.email}` : '';
      const other = address && seen.get(address);
      if (other) cells.refuse('email', 'twiceInFile', { other });
      seen.set(address, row.line);
      if (keys.has(row.key) || addresses.has(address))
        alreadyThere(cells, planned, terms, row.email ? 'email' : 'name');
      else {
        if (row.status === 'confirmed') refuseByRule(cells, row, evening);
        if (cells.isGood()) fitting.push(candidate);
      }
    }
    refuseOverCapacity(fitting);
    planned.rows = fitting.map(({ row }) => row);
    return planned;
  },

  write: writeParties,

  previewOf: ({ line, name, email, show, venue, startsAt, timeZone, partySize, status }) => ({
    line,
    name,
    detail: email,
    show,
    venue,
    startsAt,
    timeZone,
    seats: partySize,
    status,
  }),
  hasTicket,
};

async function candidatesIn(
  em: EntityManager,
  file: CsvFile,
  evenings: Evening[],
  terms: ImportTerms,
  problems: Problems,
): Promise<Candidate[]> {
  const [shows, venues] = [await showsIn(em, file), await venuesIn(em, file)];
  const byPlace = new Map(
    evenings.map((evening) => [placeOf(evening.show, evening.venue, evening.startsAt), evening]),
  );
  const times = new Map<string, number>();
  return file.rows.flatMap((line) => {
    const cells = cellsOf(line, problems);
    const venue = venues.get(cells.needed('venue'));
    const show = shows.get(cells.needed('show'));
    if (!show && cells.valueOf('show')) cells.refuse('show', 'unknownShow');
    if (!venue && cells.valueOf('venue')) cells.refuse('venue', 'unknownVenue');
    const party = partyIn(cells, terms);
    const startsAt = venue && startIn(cells, venue.timeZone);
    if (!show || !venue || !startsAt) return [];
    const evening = byPlace.get(placeOf(show.slug, venue.slug, startsAt));
    if (!evening) cells.refuse('time', 'unknownPerformance');
    if (!evening || !cells.isGood()) return [];
    const row = rowOf(cells.line, party, evening, terms);
    const time = (times.get(row.key) ?? 0) + 1;
    times.set(row.key, time);
    return [
      { cells, evening, row: { ...row, key: terms.secrets.pseudonym(`${row.key} ${time}`) } },
    ];
  });
}

/** `key` is still what tells the party from others; parties alike are then counted in the file's order. */
function rowOf(line: number, party: Party, evening: Evening, { locale }: ImportTerms): PartyRow {
  const who = party.email ?? [party.name.toLowerCase(), party.phone];
  const { id, title, venueName, timeZone, startsAt, endsAt } = evening;
  return {
    line,
    ...party,
    performanceId: id,
    key: JSON.stringify(['import', id, party.status, who]),
    show: title[locale] || title.it,
    venue: venueName,
    timeZone,
    startsAt,
    endsAt,
  };
}

const placeOf = (show: string, venue: string, startsAt: Date) =>
  `${show} ${venue} ${startsAt.getTime()}`;

function refuseByRule(cells: Cells, row: PartyRow, { isCancelled, maxPartySize }: Evening) {
  if (isCancelled) cells.refuse('time', 'cancelledPerformance');
  if (row.partySize > maxPartySize && !row.overLimitReason)
    cells.refuse('party_size', 'partyTooLarge', { most: maxPartySize });
}

/** All parties of an evening fit, or the first one that does not is named with what the file asks for in all. */
function refuseOverCapacity(fitting: Candidate[]) {
  const confirmed = fitting.filter(({ row }) => row.status === 'confirmed');
  const wanted = new Map<string, number>();
  for (const { row } of confirmed)
    wanted.set(row.performanceId, (wanted.get(row.performanceId) ?? 0) + row.partySize);
  const taken = new Map<string, number>();
  const told = new Set<string>();
  for (const { cells, row, evening } of confirmed) {
    const sum = (taken.get(evening.id) ?? 0) + row.partySize;
    taken.set(evening.id, sum);
    if (sum <= evening.freeSeats || told.has(evening.id)) continue;
    told.add(evening.id);
    const all = wanted.get(evening.id) ?? sum;
    cells.refuse('party_size', 'notEnoughSeats', { free: evening.freeSeats, wanted: all });
  }
}
