import type { EntityManager } from '@azionelab/db';
import { record } from '../audit/record.ts';
import { arrayOf } from '../sql.ts';
import { decide } from '../transaction.ts';
import { personBehind } from './person.ts';

interface Asked {
  id: string;
  userId: string;
  now: Date;
}

interface Part {
  name: string;
  sql: string;
  /** What its marks stand for. */
  by: ('ids' | 'emails')[];
}

/** What is held about a person, by table. Nothing that opens a link, and nothing about others. */
const PARTS: Part[] = [
  {
    name: 'reservations',
    sql: `select r.id, r.code, r.status, r.name, r.email, r.phone, r.notes, r.access_needs, r.locale, r.party_size,
        r.admitted_seats, r.privacy_accepted_at, r.created_at, r.confirmed_at, r.expires_at, r.ended_at,
        r.over_limit_reason, s.title, p.starts_at, v.name as venue
      from reservation r join performance p on p.id = r.performance_id join show s on s.id = p.show_id
      join venue v on v.id = p.venue_id where r.id = any(?::uuid[]) order by r.created_at`,
    by: ['ids'],
  },
  {
    name: 'mails',
    sql: `select kind, recipient, locale, state, created_at, sent_at, reservation_id from outbox_email
      where reservation_id = any(?::uuid[]) or recipient = any(?::text[]) order by created_at`,
    by: ['ids', 'emails'],
  },
  {
    name: 'admissions',
    sql: `select reservation_id, seats, admitted_at, device, undone_at, undo_reason from admission
      where reservation_id = any(?::uuid[]) order by admitted_at`,
    by: ['ids'],
  },
  {
    name: 'refusedScans',
    sql: `select reservation_id, result, at, device from refused_scan where reservation_id = any(?::uuid[]) order by at`,
    by: ['ids'],
  },
  {
    name: 'repeatedRequests',
    sql: `select reservation_id, request, created_at from duplicate_request
      where reservation_id = any(?::uuid[]) or request ->> 'email' = any(?::text[]) order by created_at`,
    by: ['ids', 'emails'],
  },
  {
    name: 'bookingNotes',
    sql: `select reservation_id, text, created_at from reservation_note
      where reservation_id = any(?::uuid[]) order by created_at`,
    by: ['ids'],
  },
  {
    name: 'personNotes',
    sql: 'select text, created_at from customer_note where email = any(?::text[]) order by created_at',
    by: ['emails'],
  },
];

/** Everything held about a person as one document, for them. That it was handed out stands in the audit. Refuses with `NOT_FOUND`. */
export async function exportPerson(em: EntityManager, { id, userId, now }: Asked) {
  return decide(em, async (tx) => {
    const { emails, reservationIds } = await personBehind(tx, id);
    const values = { ids: arrayOf(reservationIds), emails: arrayOf(emails) };
    const document: Record<string, unknown> = { addresses: emails, exportedAt: now.toISOString() };
    for (const { name, sql, by } of PARTS) {
      document[name] = await tx.execute(
        sql,
        by.map((which) => values[which]),
      );
    }
    const details = { reservations: reservationIds.length };
    record(tx, { action: 'customer.exported', entityId: id, at: now, userId, details });
    return { json: JSON.stringify(document, null, 2) };
  });
}
