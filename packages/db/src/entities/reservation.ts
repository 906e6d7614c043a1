import { defineEntity, type Opt, p, ref } from '@mikro-orm/core';
import { ACCENTED_LETTERS, PLAIN_LETTERS } from '../folded.ts';
import { LOCALES, RESERVATION_STATUSES, type Locale, type ReservationStatus } from '../words.ts';
import { createdAt, id, instant, oneOf } from './columns.ts';
import { Performance } from './performance.ts';
import { User } from './user.ts';

const SEARCH_TEXT = `(translate(lower(name), '${ACCENTED_LETTERS}', '${PLAIN_LETTERS}') || ' ' || coalesce(email, '') || ' ' || lower(code) || ' ' || coalesce(regexp_replace(phone, '[^0-9]', '', 'g'), '')) stored`;

const ReservationSchema = defineEntity({
  name: 'Reservation',
  properties: {
    id: id(),
    performance: () => p.manyToOne(Performance).ref(),
    status: p.string().$type<ReservationStatus>(),
    /** Eight characters for the eye and the phone; alone it opens nothing. */
    code: p.string().length(8).unique('reservation_code_unique'),
    name: p.string(),
    /** Lower case; the address is the booker's identity for one performance. Null when staff booked without one, and once erased. */
    email: p.string().nullable(),
    phone: p.string().nullable(),
    notes: p.text().nullable(),
    accessNeeds: p.text().nullable(),
    locale: p.string().$type<Locale>(),
    partySize: p.integer(),
    /** Σ seats of admissions not undone. Kept by a trigger on `admission`; code only reads it. */
    admittedSeats: p.integer().default(0),
    /** SHA-256 of the key that the form made: whoever holds the key may ask for the mail again. */
    idempotencyKey: p.string().length(43).unique('reservation_idempotency_key_unique'),
    requestHash: p.string().length(43),
    /** Raised to make new confirm and manage links; the old ones stop working. */
    linkVersion: p.integer(),
    confirmTokenHash: p.string().length(43).unique('reservation_confirm_token_unique'),
    manageTokenHash: p.string().length(43).unique('reservation_manage_token_unique'),
    ticketTokenHash: p.string().length(43).unique('reservation_ticket_token_unique'),
    privacyAcceptedAt: instant(),
    expiresAt: instant(),
    confirmedAt: instant().nullable(),
    endedAt: instant().nullable(),
    createdAt: createdAt(),
    /** Who of the staff made it, on the phone or at the desk. */
    createdBy: () => p.manyToOne(User).ref().nullable().deleteRule('no action'),
    /** Why staff made it larger than a party may be. */
    overLimitReason: p.string().nullable(),
    /** The reservation that took this one's place at another performance. */
    movedTo: () => p.manyToOne(Reservation).ref().nullable().deleteRule('no action'),
    /** When the person's data was erased; seats and times stay. */
    erasedAt: instant().nullable(),
    /** What staff find it by, as the database puts it together: name without accents, address, code, digits of the phone number. */
    searchText: p.text().$type<Opt<string>>().generated(SEARCH_TEXT).lazy().hidden(),
  },
  indexes: [
    { name: 'reservation_performance_status_index', properties: ['performance', 'status'] },
    { name: 'reservation_email_index', properties: ['email'] },
    { name: 'reservation_created_index', properties: ['createdAt'] },
    {
      name: 'reservation_pending_index',
      expression:
        'create index "reservation_pending_index" on "reservation" ("performance_id", "expires_at") include ("party_size") where status = \'pending\'',
    },
  ],
  uniques: [
    {
      name: 'reservation_one_active_per_email',
      expression:
        'create unique index "reservation_one_active_per_email" on "reservation" ("performance_id", "email") where status in (\'pending\', \'confirmed\')',
    },
  ],
  checks: [
    { name: 'reservation_status_check', expression: oneOf('status', RESERVATION_STATUSES) },
    { name: 'reservation_locale_check', expression: oneOf('locale', LOCALES) },
    { name: 'reservation_party_check', expression: 'party_size > 0' },
    {
      name: 'reservation_admitted_check',
      expression: 'admitted_seats >= 0 and admitted_seats <= party_size',
    },
    {
      name: 'reservation_admitted_confirmed_check',
      expression: "admitted_seats = 0 or status = 'confirmed'",
    },
    { name: 'reservation_email_check', expression: 'email = lower(email)' },
    {
      name: 'reservation_email_known_check',
      expression: 'email is not null or created_by_id is not null or erased_at is not null',
    },
    {
      name: 'reservation_moved_check',
      expression: "moved_to_id is null or status = 'moved'",
    },
    {
      name: 'reservation_erased_check',
      expression:
        "erased_at is null or (name = '' and email is null and phone is null and notes is null and access_needs is null)",
    },
    {
      name: 'reservation_life_check',
      expression:
        "(status <> 'pending' or (confirmed_at is null and ended_at is null)) and (status <> 'confirmed' or (confirmed_at is not null and ended_at is null)) and (status in ('pending', 'confirmed') or ended_at is not null)",
    },
  ],
});

/** One party's booking of one performance. Cancelled or expired, never deleted. */
export class Reservation extends ReservationSchema.class {
  /** Pending and past its hold: it blocks nothing any more, whether or not a job has written that down. */
  isOverdue(now: Date) {
    return this.status === 'pending' && this.expiresAt <= now;
  }

  /** The status a person is told: the clock decides about expiry. */
  statusAt(now: Date): ReservationStatus {
    return this.isOverdue(now) ? 'expired' : this.status;
  }

  confirm(now: Date) {
    this.status = 'confirmed';
    this.confirmedAt = now;
    this.endedAt = null;
  }

  expire() {
    this.status = 'expired';
    this.endedAt = this.expiresAt;
  }

  /** Another reservation, at another performance, has taken its place. */
  moveTo(other: Reservation, now: Date) {
    this.status = 'moved';
    this.endedAt = now;
    this.movedTo = ref(other);
  }

  cancel(now: Date) {
    this.status = 'cancelled';
    this.endedAt = now;
  }
}
ReservationSchema.setClass(Reservation);
