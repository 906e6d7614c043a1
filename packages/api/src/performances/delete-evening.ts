import { type EntityManager, Performance } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { sqlState } from '../transaction.ts';
import { type By, editEvening, type Version } from './edited.ts';

const STILL_NEEDED = '23503';

/**
 * Deletes an evening that nobody has ever booked, with its house holds. Refuses as `editEvening`, and with `IN_USE` when anything
 * refers to it: a reservation of any status, a scan, work that was done for it.
 */
export async function deleteEvening(em: EntityManager, version: Version, { userId, now }: By) {
  return editEvening(em, version, now, async (tx, performance) => {
    record(tx, {
      action: 'performance.deleted',
      entityId: performance.id,
      at: now,
      userId,
      details: { startsAt: performance.startsAt.toISOString(), show: performance.show.id },
    });
    await tx.flush();
    await tx.nativeDelete(Performance, performance.id);
  }).catch((error: unknown) => {
    throw sqlState(error) === STILL_NEEDED ? new DomainError('IN_USE') : error;
  });
}
