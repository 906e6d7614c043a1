import { type EntityManager, LockMode, ref, ReservationNote, User } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { decide } from '../transaction.ts';
import { lockReservation } from './locked.ts';

interface ByStaff {
  userId: string;
  now: Date;
}

/** Notes something about a booking for the others of the staff. Refuses with `NOT_FOUND`, `NOT_POSSIBLE_NOW` once the person is erased. */
export async function addNote(
  em: EntityManager,
  { id, text }: { id: string; text: string },
  { userId, now }: ByStaff,
) {
  return decide(em, async (tx) => {
    const { reservation } = await lockReservation(tx, { id }, now);
    if (reservation.erasedAt) throw new DomainError('NOT_POSSIBLE_NOW');
    const note = tx.create(ReservationNote, {
      id: crypto.randomUUID(),
      reservation: ref(reservation),
      by: ref(User, userId),
      text,
      createdAt: now,
    });
    const details = { noteId: note.id };
    record(tx, { action: 'reservation.noteAdded', entityId: id, at: now, userId, details });
    return { noteId: note.id };
  });
}

/** Refuses with `NOT_FOUND` when it is gone already. */
export async function deleteNote(em: EntityManager, noteId: string, { userId, now }: ByStaff) {
  return decide(em, async (tx) => {
    const note = await tx.findOne(ReservationNote, noteId, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    if (!note) throw new DomainError('NOT_FOUND');
    const details = { noteId };
    const entityId = note.reservation.id;
    record(tx, { action: 'reservation.noteDeleted', entityId, at: now, userId, details });
    tx.remove(note);
    return { noteId };
  });
}
