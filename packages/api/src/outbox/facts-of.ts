import {
  type EmailKind,
  type MikroORM,
  type OutboxEmail,
  type ReservationStatus,
  StaffLink,
} from '@azionelab/db';
import type { SettingsReader } from '../site/settings.ts';
import type { Secrets } from '../tokens.ts';
import { bookingsForEmail } from './bookings.ts';
import type { EmailFacts, StaffEmailKind } from './facts.ts';
import { sampleFacts } from './sample.ts';

interface FactsDeps {
  orm: MikroORM;
  now: () => Date;
  secrets: Secrets;
  settings: SettingsReader;
  publicUrl: string;
}

/** Nobody is told whether an address has bookings, so the question is queued for every address; without an answer it is forgotten. */
export const NOTHING = 'nothing to tell';
/** What a staff member's link opens. The token has one version: a new link is a new row. */
const STAFF_PAGES = {
  staffInvite: 'accept',
  passwordReset: 'reset',
} as const satisfies Record<StaffEmailKind, string>;
const STAFF_LINK_VERSION = 1;

type Told = EmailFacts | 'skipped' | typeof NOTHING;

/** Everything that a queued mail tells, read at the moment of sending; `skipped` when it would say what is no longer so. */
export async function factsOf(deps: FactsDeps, email: OutboxEmail): Promise<Told> {
  const { settings, publicUrl, now } = deps;
  const { name, email: address, address: place, senderName } = await settings.get('company');
  const about = {
    locale: email.locale,
    messageId: `<${email.id}@${new URL(publicUrl).hostname}>`,
    ...(email.requestReference && { reference: email.requestReference }),
    company: { name, email: address, address: place, siteUrl: publicUrl, senderName },
    now: now(),
  };
  const to = { name: '', address: email.recipient };
  const { kind } = email;
  if (kind === 'sample') {
    const { sampleKind } = email;
    if (!sampleKind || sampleKind === 'sample') return 'skipped';
    return sampleFacts(sampleKind, { ...about, recipient: to });
  }
  const common = { ...about, isSample: false };
  if (kind === 'staffInvite' || kind === 'passwordReset') {
    const staff = await staffOf(deps, email, kind);
    return staff
      ? { ...common, ...staff.facts, kind, recipient: { ...to, name: staff.name } }
      : 'skipped';
  }

  const bookings = await bookingsForEmail(deps.orm.em.fork(), email, { ...deps, now: now() });
  const [first] = bookings;
  if (!first) return email.reservation ? 'skipped' : NOTHING;
  if (isOvertaken(kind, first.status)) return 'skipped';
  return { ...common, kind, bookings, recipient: { ...to, name: first.name } };
}

async function staffOf(
  { orm, secrets, publicUrl, now }: FactsDeps,
  { staffLink }: OutboxEmail,
  kind: StaffEmailKind,
) {
  if (!staffLink) return null;
  const { id } = staffLink;
  const link = await orm.em.fork().findOne(StaffLink, { id }, { populate: ['user'] });
  const user = link?.user?.getEntity();
  if (!link || !user || user.disabledAt || link.usedAt || link.expiresAt <= now()) return null;
  const token = secrets.token('staffLink', id, STAFF_LINK_VERSION);
  const url = `${publicUrl}/admin/${STAFF_PAGES[kind]}#${token}`;
  return { name: user.name, facts: { role: user.role, link: { url, expiresAt: link.expiresAt } } };
}

/** Kinds that hold something for a booking that blocks seats: a ticket, or the way to it. */
const SENT_WHILE_BOOKED = new Set<EmailKind>([
  'confirmReservation',
  'ticket',
  'reservationChanged',
  'reservationMoved',
  'performanceMoved',
]);

/** A mail that waited for the relay while its booking was cancelled would say what is no longer so; the cancellation has its own. */
function isOvertaken(kind: EmailKind, status: ReservationStatus) {
  if (kind === 'performanceMoved' && status === 'expired') return true;
  return SENT_WHILE_BOOKED.has(kind) && (status === 'cancelled' || status === 'moved');
}
