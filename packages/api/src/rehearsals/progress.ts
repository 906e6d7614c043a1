import { type EntityManager, Reservation } from '@azionelab/db';
import { linkTokens } from '../reservations/links.ts';
import type { Secrets } from '../tokens.ts';

interface MailRow {
  kind: string;
  state: string;
}

/** What a booker learns from the mails: the links of a booking. */
export async function rehearsedLinks(em: EntityManager, code: string, secrets: Secrets) {
  return linkTokens(secrets, await em.fork().findOneOrFail(Reservation, { code }));
}

/** The mails that a booking was promised, in the order of their promise. */
export function rehearsedMails(em: EntityManager, code: string) {
  return em.execute<MailRow[]>(
    `select e.kind, e.state from outbox_email e join reservation r on r.id = e.reservation_id
     where r.code = ? order by e.created_at, e.id`,
    [code],
  );
}
