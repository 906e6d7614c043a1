import {
  type EntityManager,
  insertAll,
  Performance,
  Reservation,
  ReservationNote,
} from '@azionelab/db';
import { recordAll } from '../audit/record.ts';
import { queueTickets } from '../outbox/queue.ts';
import { hashesOfLinks } from '../reservations/links.ts';
import { newCode } from '../tokens.ts';
import type { ImportTerms } from './import-kind.ts';
import { hasTicket, type PartyRow } from './party-row.ts';

/** Writes the parties with what every reservation has: its seats, its history and, when asked for, its ticket mail. */
export async function writeParties(tx: EntityManager, rows: PartyRow[], terms: ImportTerms) {
  const { now, userId, sendTickets } = terms;
  await takeSeats(tx, rows);
  const made = rows.map((row) => ({ id: crypto.randomUUID(), ...row }));
  await insertAll(
    tx,
    Reservation,
    made.map((row) => reservationOf(row, terms)),
  );

  const notes = made.flatMap(({ id, staffNote }) =>
    staffNote === null ? [] : [{ id, staffNote }],
  );
  await insertAll(
    tx,
    ReservationNote,
    notes.map(({ id, staffNote }) => ({
      id: crypto.randomUUID(),
      reservation: id,
      by: userId,
      text: staffNote,
      createdAt: now,
    })),
  );
  if (sendTickets)
    await queueTickets(
      tx,
      made.filter((row) => hasTicket(row, now)),
      now,
    );

  const records = made.map(({ id, status, partySize }) => ({
    entityId: id,
    details: { status, partySize },
  }));
  await recordAll(tx, records, { action: 'reservation.imported', at: now, userId });
}

async function takeSeats(tx: EntityManager, rows: PartyRow[]) {
  const ids = [...new Set(rows.map(({ performanceId }) => performanceId))];
  const performances = await tx.find(Performance, ids);
  const byId = new Map(performances.map((performance) => [performance.id, performance]));
  for (const { performanceId, status, partySize } of rows)
    if (status === 'confirmed') byId.get(performanceId)?.take(partySize);
}

function reservationOf(row: PartyRow & { id: string }, { secrets, now, userId }: ImportTerms) {
  const hashes = hashesOfLinks(secrets, { id: row.id, linkVersion: 1 });
  const isConfirmed = row.status === 'confirmed';
  return {
    id: row.id,
    performance: row.performanceId,
    status: row.status,
    code: newCode(),
    name: row.name,
    email: row.email,
    phone: row.phone,
    notes: row.notes,
    accessNeeds: row.accessNeeds,
    locale: row.locale,
    partySize: row.partySize,
    admittedSeats: 0,
    idempotencyKey: row.key,
    requestHash: row.key,
    linkVersion: 1,
    confirmTokenHash: hashes.confirm,
    manageTokenHash: hashes.manage,
    ticketTokenHash: hashes.ticket,
    privacyAcceptedAt: now,
    expiresAt: now,
    confirmedAt: isConfirmed ? now : null,
    endedAt: isConfirmed ? null : now,
    createdAt: now,
    createdBy: userId,
    overLimitReason: row.overLimitReason,
    movedTo: null,
    erasedAt: null,
  };
}
