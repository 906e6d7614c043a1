import { type EntityManager, type Locale, OutboxEmail } from '@azionelab/db';
import { randomUUID } from 'node:crypto';
import { record } from '../audit/record.ts';
import { decide } from '../transaction.ts';
import type { TemplateKind } from './facts.ts';

interface Sample {
  kind: TemplateKind;
  locale: Locale;
  to: { id: string; email: string };
  now: Date;
}

/** Promises whoever asks a mail of one kind with made-up facts. */
export async function sendSample(em: EntityManager, { kind, locale, to, now }: Sample) {
  return decide(em, async (tx) => {
    const id = randomUUID();
    tx.create(OutboxEmail, {
      id,
      kind: 'sample',
      sampleKind: kind,
      version: 1,
      recipient: to.email,
      locale,
      reservation: null,
      requestKey: null,
      staffLink: null,
      job: null,
      state: 'queued',
      attempts: 0,
      createdAt: now,
      dueAt: now,
      leaseUntil: null,
      sentAt: null,
      lastError: null,
    });
    record(tx, {
      action: 'email.sampleSent',
      entityId: id,
      at: now,
      userId: to.id,
      details: { kind },
    });
    return { id };
  });
}
