import type { EmailState, EntityManager, ReservationStatus } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import { dateOf } from '../sql.ts';
import { storedKey } from './request.ts';

const RESEND_AFTER_MS = 60_000;

interface ProgressRow {
  code: string;
  status: ReservationStatus;
  expires_at: string;
  performance_id: string;
  party_size: number;
  state: EmailState | null;
  queued_at: string | null;
}

/** What the page that waits for a mail may know of a booking, by the key that its form made. Refuses with `UNKNOWN_LINK`. */
export async function progress(em: EntityManager, idempotencyKey: string, now: Date) {
  const key = storedKey(idempotencyKey);
  const [row] = await em.execute<ProgressRow[]>(
    `select b.*, e.state, e.created_at as queued_at from (
       select d.code, 'pending' as status, d.expires_at, r.performance_id, d.party_size
         from duplicate_request d join reservation r on r.id = d.reservation_id where d.idempotency_key = ?
       union all
       select code, status, expires_at, performance_id, party_size from reservation where idempotency_key = ?
         and not exists (select 1 from duplicate_request where idempotency_key = ?)
     ) b
     left join lateral (
       select state, created_at from outbox_email where request_key = ? order by created_at desc, version desc limit 1
     ) e on true`,
    [key, key, key, key],
  );
  if (!row) throw new DomainError('UNKNOWN_LINK');
  const expiresAt = dateOf(row.expires_at);
  const isOverdue = row.status === 'pending' && expiresAt <= now;
  const queuedAt = row.queued_at ? dateOf(row.queued_at) : now;
  return {
    code: row.code,
    status: isOverdue ? ('expired' as const) : row.status,
    expiresAt: expiresAt.toISOString(),
    performanceId: row.performance_id,
    partySize: row.party_size,
    email: { state: row.state ?? ('queued' as const) },
    canResendAt: new Date(queuedAt.getTime() + RESEND_AFTER_MS).toISOString(),
  };
}
