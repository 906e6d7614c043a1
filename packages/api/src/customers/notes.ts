import { CustomerNote, type EntityManager, LockMode, ref, Reservation, User } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { decide } from '../transaction.ts';

interface ByStaff {
  userId: string;
  now: Date;
}

/** Notes something about a person for the others of the staff. Refuses with `NOT_FOUND`, and with `NOT_POSSIBLE_NOW` when there is no address to know the person by. */
export async function addCustomerNote(
  em: EntityManager,
  { id, text }: { id: string; text: string },
  { userId, now }: ByStaff,
) {
  return decide(em, async (tx) => {
    // Under the booking's lock, so that nothing is noted about somebody who is just being erased.
    const reservation = await tx.findOne(Reservation, id, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    if (!reservation) throw new DomainError('NOT_FOUND');
    if (!reservation.email) throw new DomainError('NOT_POSSIBLE_NOW');
    const note = tx.create(CustomerNote, {
      id: crypto.randomUUID(),
      email: reservation.email,
      by: ref(User, userId),
      text,
      createdAt: now,
    });
    const details = { noteId: note.id };
    record(tx, { action: 'customer.noteAdded', entityId: id, at: now, userId, details });
    return { noteId: note.id };
  });
}

/** Refuses with `NOT_FOUND` when it is gone already. */
export async function deleteCustomerNote(
  em: EntityManager,
  noteId: string,
  { userId, now }: ByStaff,
) {
  return decide(em, async (tx) => {
    const note = await tx.findOne(CustomerNote, noteId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!note) throw new DomainError('NOT_FOUND');
    record(tx, { action: 'customer.noteDeleted', entityId: noteId, at: now, userId });
    tx.remove(note);
    return { noteId };
  });
}
