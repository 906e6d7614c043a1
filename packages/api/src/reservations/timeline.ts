import type { AuditActor, EmailKind, EmailState, EntityManager, Refusal } from '@azionelab/db';
import { arrayOf, dateOf } from '../sql.ts';

interface ChangeRow {
  entity_id: string;
  at: string;
  action: string;
  actor: AuditActor;
  by_name: string | null;
  details: Record<string, unknown>;
}
interface MailRow {
  id: string;
  reservation_id: string;
  created_at: string;
  kind: EmailKind;
  state: EmailState;
  recipient: string;
  sent_at: string | null;
  last_error: string | null;
}
interface AdmissionRow {
  id: string;
  reservation_id: string;
  admitted_at: string;
  seats: number;
  device: string;
  by_name: string;
  undone_at: string | null;
  undone_by: string | null;
  undo_reason: string | null;
}
interface RefusalRow {
  reservation_id: string;
  at: string;
  result: Refusal;
  device: string;
  by_name: string;
}
interface NoteRow {
  id: string;
  reservation_id: string;
  created_at: string;
  text: string;
  by_name: string;
}

/** Told by the rows themselves, in more detail than by the audit. */
const TOLD_ELSEWHERE = ['admission.undone', 'reservation.noteAdded'];

/** Everything that happened to a booking and to those it was moved from, newest first. */
export async function timelineOf(em: EntityManager, reservationIds: string[]) {
  const ids = arrayOf(reservationIds);
  const entries = [
    ...(await changes(em, ids)),
    ...(await mails(em, ids)),
    ...(await entriesAtDoor(em, ids)),
    ...(await refusals(em, ids)),
    ...(await staffNotes(em, ids)),
  ];
  return entries.toSorted((a, b) => b.at.localeCompare(a.at));
}

const iso = (text: string) => dateOf(text).toISOString();
const numberIn = (value: unknown) => (typeof value === 'number' ? value : null);

async function changes(em: EntityManager, ids: string) {
  const rows = await em.execute<ChangeRow[]>(
    `select a.entity_id, a.at, a.action, a.actor, a.details, u.name as by_name from audit_entry a
     left join staff_user u on u.id = a.user_id
     where a.entity_id = any(?::uuid[]) and a.action <> all(?::text[]) order by a.id desc`,
    [ids, arrayOf(TOLD_ELSEWHERE)],
  );
  return rows.map((row) => ({
    kind: 'change' as const,
    at: iso(row.at),
    reservationId: row.entity_id,
    action: row.action,
    actor: row.actor,
    by: row.by_name,
    before: numberIn(row.details['before']),
    partySize: numberIn(row.details['partySize']),
  }));
}

async function mails(em: EntityManager, ids: string) {
  const rows = await em.execute<MailRow[]>(
    `select id, reservation_id, created_at, kind, state, recipient, sent_at, last_error from outbox_email
     where reservation_id = any(?::uuid[]) order by created_at desc, id`,
    [ids],
  );
  return rows.map((row) => ({
    kind: 'mail' as const,
    at: iso(row.created_at),
    id: row.id,
    reservationId: row.reservation_id,
    mail: row.kind,
    state: row.state,
    recipient: row.recipient,
    sentAt: row.sent_at === null ? null : iso(row.sent_at),
    lastError: row.last_error,
  }));
}

async function entriesAtDoor(em: EntityManager, ids: string) {
  const rows = await em.execute<AdmissionRow[]>(
    `select a.id, a.reservation_id, a.admitted_at, a.seats, a.device, a.undone_at, a.undo_reason, u.name as by_name,
       w.name as undone_by
     from admission a join staff_user u on u.id = a.by_id left join staff_user w on w.id = a.undone_by_id
     where a.reservation_id = any(?::uuid[]) order by a.admitted_at desc, a.id`,
    [ids],
  );
  return rows.flatMap((row) => {
    const { id, reservation_id: reservationId, seats, device } = row;
    const undone = row.undone_at && {
      kind: 'undo' as const,
      at: iso(row.undone_at),
      id: `${id}-undone`,
      reservationId,
      seats,
      by: row.undone_by ?? '',
      reason: row.undo_reason ?? '',
    };
    const admission = {
      kind: 'admission' as const,
      at: iso(row.admitted_at),
      id,
      reservationId,
      seats,
      device,
      by: row.by_name,
      isUndone: row.undone_at !== null,
    };
    return undone ? [undone, admission] : [admission];
  });
}

async function refusals(em: EntityManager, ids: string) {
  const rows = await em.execute<RefusalRow[]>(
    `select f.reservation_id, f.at, f.result, f.device, u.name as by_name from refused_scan f
     join staff_user u on u.id = f.by_id where f.reservation_id = any(?::uuid[]) order by f.at desc, f.id`,
    [ids],
  );
  return rows.map((row) => ({
    kind: 'refusal' as const,
    at: iso(row.at),
    reservationId: row.reservation_id,
    result: row.result,
    device: row.device,
    by: row.by_name,
  }));
}

async function staffNotes(em: EntityManager, ids: string) {
  const rows = await em.execute<NoteRow[]>(
    `select n.id, n.reservation_id, n.created_at, n.text, u.name as by_name from reservation_note n
     join staff_user u on u.id = n.by_id where n.reservation_id = any(?::uuid[]) order by n.created_at desc, n.id`,
    [ids],
  );
  return rows.map((row) => ({
    kind: 'note' as const,
    at: iso(row.created_at),
    id: row.id,
    reservationId: row.reservation_id,
    text: row.text,
    by: row.by_name,
  }));
}
