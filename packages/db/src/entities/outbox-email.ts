import { defineEntity, p } from '@mikro-orm/core';
import {
  EMAIL_KINDS,
  EMAIL_STATES,
  LOCALES,
  type EmailKind,
  type EmailState,
  type Locale,
} from '../words.ts';
import { createdAt, id, instant, oneOf } from './columns.ts';
import { Job } from './job.ts';
import { Reservation } from './reservation.ts';
import { StaffLink } from './staff-link.ts';

const OutboxEmailSchema = defineEntity({
  name: 'OutboxEmail',
  properties: {
    id: id(),
    kind: p.string().$type<EmailKind>(),
    reservation: () => p.manyToOne(Reservation).ref().nullable().deleteRule('no action'),
    /** Counts the sendings of one kind for one reservation. */
    version: p.integer(),
    /** The key, hashed, of the page that waits for this mail. */
    requestKey: p.string().length(43).nullable(),
    /** The request that promised it, as the log names it. */
    requestReference: p.string().length(64).nullable().default(null),
    /** For mails to staff: the one-time link it carries. */
    staffLink: () => p.manyToOne(StaffLink).ref().nullable().deleteRule('no action'),
    /** The work that promised this mail to everybody concerned. */
    job: () => p.manyToOne(Job).ref().nullable().deleteRule('no action'),
    /** The kind that a mail of kind `sample` shows with made-up facts. */
    sampleKind: p.string().$type<EmailKind>().nullable(),
    recipient: p.string(),
    locale: p.string().$type<Locale>(),
    state: p.string().$type<EmailState>(),
    attempts: p.integer(),
    dueAt: instant(),
    leaseUntil: instant().nullable(),
    sentAt: instant().nullable(),
    /** What the relay said, with addresses removed. */
    lastError: p.string().nullable(),
    createdAt: createdAt(),
  },
  indexes: [
    { name: 'outbox_email_request_key_index', properties: ['requestKey'] },
    { name: 'outbox_email_created_index', properties: ['createdAt'] },
    { name: 'outbox_email_recipient_index', properties: ['recipient'] },
    { name: 'outbox_email_job_index', properties: ['job', 'state'] },
    {
      name: 'outbox_email_due_index',
      expression:
        'create index "outbox_email_due_index" on "outbox_email" ("due_at") where state in (\'queued\', \'retrying\', \'sending\')',
    },
  ],
  uniques: [
    {
      name: 'outbox_email_once_per_version',
      properties: ['reservation', 'kind', 'version'],
    },
  ],
  checks: [
    { name: 'outbox_email_kind_check', expression: oneOf('kind', EMAIL_KINDS) },
    { name: 'outbox_email_state_check', expression: oneOf('state', EMAIL_STATES) },
    { name: 'outbox_email_locale_check', expression: oneOf('locale', LOCALES) },
    { name: 'outbox_email_sent_check', expression: "(state = 'sent') = (sent_at is not null)" },
    {
      name: 'outbox_email_lease_check',
      expression: "(state = 'sending') = (lease_until is not null)",
    },
    {
      name: 'outbox_email_reservation_check',
      expression:
        "kind in ('yourReservations', 'staffInvite', 'passwordReset', 'sample') or reservation_id is not null",
    },
    {
      name: 'outbox_email_staff_link_check',
      expression: "(kind in ('staffInvite', 'passwordReset')) = (staff_link_id is not null)",
    },
    {
      name: 'outbox_email_sample_check',
      expression: "(kind = 'sample') = (sample_kind is not null)",
    },
  ],
});
/** A mail that a transaction promised. It holds facts to render from, never a link or a token. */
export class OutboxEmail extends OutboxEmailSchema.class {}
OutboxEmailSchema.setClass(OutboxEmail);
