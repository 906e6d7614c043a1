import type { EntityManager, Reservation } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { decide } from '../transaction.ts';
import { lockReservation } from './locked.ts';
import { hashToken } from '../tokens.ts';

export interface Details {
  name: string;
  phone: string | null;
  notes: string | null;
  accessNeeds: string | null;
}

/** Says which details an editor has seen, so that a second editor is noticed. */
export function versionOf({
  name,
  phone,
  notes,
  accessNeeds,
}: { [Field in keyof Details]: Details[Field] | undefined }) {
  return hashToken(JSON.stringify([name, phone ?? null, notes ?? null, accessNeeds ?? null]));
}

function detailsOf({ name, phone, notes, accessNeeds }: Reservation): Details {
  return {
    name,
    phone: phone ?? null,
    notes: notes ?? null,
    accessNeeds: accessNeeds ?? null,
  };
}

/**
 * Writes down another name, phone, notes or access needs. Refuses with `STALE` when somebody else has written them since they were
 * read, and with `NOT_POSSIBLE_NOW` once the person's data is erased.
 */
export async function editDetails(
  em: EntityManager,
  { id, version, ...after }: Details & { id: string; version: string },
  { userId, now }: { userId: string; now: Date },
) {
  return decide(em, async (tx) => {
    const { reservation } = await lockReservation(tx, { id }, now);
    if (reservation.erasedAt) throw new DomainError('NOT_POSSIBLE_NOW');
    const before = detailsOf(reservation);
    if (versionOf(before) !== version) throw new DomainError('STALE');
    const fields = (['name', 'phone', 'notes', 'accessNeeds'] as const).filter(
      (field) => before[field] !== after[field],
    );
    if (fields.length === 0) return { version };
    tx.assign(reservation, after);
    // What was written is the visitor's: the audit says which fields, never what stands in them.
    const details = { fields: [...fields] };
    record(tx, { action: 'reservation.detailsChanged', entityId: id, at: now, userId, details });
    return { version: versionOf(after) };
  });
}
