import type { EntityManager } from '@azionelab/db';
import { decide } from '../transaction.ts';

const EVENINGS = 'select id from performance where is_rehearsal';
const PARTIES = `select id from reservation where performance_id in (${EVENINGS})`;
const PEOPLE = 'select id from staff_user where is_rehearsal';

/** Each before what it refers to. */
const REMOVALS = [
  `delete from audit_entry where entity_id in (${EVENINGS} union all ${PARTIES} union all ${PEOPLE})`,
  `delete from outbox_email where reservation_id in (${PARTIES})`,
  `delete from duplicate_request where reservation_id in (${PARTIES})`,
  `delete from refused_scan where performance_id in (${EVENINGS})`,
  `delete from admission where performance_id in (${EVENINGS})`,
  `delete from reservation where performance_id in (${EVENINGS})`,
  'delete from performance where is_rehearsal',
  'delete from show where is_rehearsal',
  'delete from venue where is_rehearsal',
  'delete from staff_user where is_rehearsal',
];

/** Removes every rehearsal with all that was done at it, also of a check that was interrupted. Answers how many evenings there were. */
export async function strikeRehearsals(em: EntityManager) {
  return decide(em, async (tx) => {
    const evenings = await tx.execute<{ id: string }[]>(`${EVENINGS} order by id for update`);
    for (const removal of REMOVALS) await tx.execute(removal);
    return evenings.length;
  });
}
