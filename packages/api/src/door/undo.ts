import { Admission, type EntityManager, LockMode, ref, Reservation, User } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { decide } from '../transaction.ts';
import { counters } from './counters.ts';

export interface Undo {
  admissionId: string;
  reason: string;
  staffId: string;
  now: Date;
}

/** Takes an admission back; it stays in the history with who did it and why. A second time changes nothing. Refuses with `NOT_FOUND`. */
export async function undoAdmission(
  em: EntityManager,
  { admissionId, reason, staffId, now }: Undo,
) {
  return decide(em, async (tx) => {
    const [found] = await tx.execute<{ reservation_id: string }[]>(
      'select reservation_id from admission where id = ?',
      [admissionId],
    );
    if (!found) throw new DomainError('NOT_FOUND');
    const reservation = await tx.findOne(Reservation, found.reservation_id, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    const admission = await tx.findOne(Admission, admissionId);
    if (!admission || !reservation) throw new DomainError('NOT_FOUND');
    if (!admission.undoneAt) {
      admission.undoneAt = now;
      admission.undoReason = withoutName(reason, reservation.name);
      admission.undoneBy = ref(User, staffId);
      const details = { admissionId, seats: admission.seats };
      record(tx, {
        action: 'admission.undone',
        entityId: found.reservation_id,
        at: now,
        userId: staffId,
        details,
      });
      await tx.flush();
    }
    return { counters: await counters(tx, admission.performance.id) };
  });
}

const SHORTEST_NAME = 3;

/** History is never rewritten, so that a person who is erased later must not be named in it. */
function withoutName(reason: string, name: string) {
  const names = new Set(
    name
      .toLowerCase()
      .split(/[\s,.]+/)
      .filter((word) => word.length >= SHORTEST_NAME),
  );
  return reason.replace(/[\p{L}\p{M}'’-]+/gu, (word) =>
    names.has(word.toLowerCase()) ? '…' : word,
  );
}
