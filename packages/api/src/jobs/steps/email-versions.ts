import type { EmailKind, EntityManager } from '@azionelab/db';
import type { Party } from '../step.ts';

/** The next version of a mail for each of several reservations, in one statement. The caller holds the locks that order them. */
export async function nextEmailVersions(tx: EntityManager, parties: Party[], kinds: EmailKind[]) {
  const ids = parties.map(({ reservation }) => reservation.id);
  const rows = await tx.execute<{ reservation_id: string; kind: EmailKind; last: number }[]>(
    `select reservation_id, kind, max(version)::int as last from outbox_email
     where reservation_id = any(?::uuid[]) and kind = any(?::text[]) group by reservation_id, kind`,
    [`{${ids.join(',')}}`, `{${kinds.join(',')}}`],
  );
  const last = new Map(rows.map((row) => [`${row.reservation_id} ${row.kind}`, row.last]));
  return (id: string, kind: EmailKind) => (last.get(`${id} ${kind}`) ?? 0) + 1;
}
