import { createReservationInput } from '@azionelab/api/schemas';
import { schemaResolver } from '@mantine/form';

import { activeLocale, t } from '../../i18n/t.ts';
import type { RouterInputs } from '../../lib/trpc.ts';
import type { Draft } from './attempt.ts';

type ReservationInput = RouterInputs['reservations']['create'];

/** The field a message stands beside, for each field the schema may refuse. */
const SENTENCES = {
  partySize: () => t('booking.invalidParty'),
  name: () => t('booking.invalidName'),
  email: () => t('booking.invalidEmail'),
  phone: () => t('booking.invalidPhone'),
  notes: () => t('booking.invalidNotes'),
  accessNeeds: () => t('booking.invalidNotes'),
  acceptPrivacy: () => t('booking.invalidPrivacy'),
} satisfies Record<keyof Draft, () => string>;

type Field = keyof typeof SENTENCES;
const isField = (name: string): name is Field => Object.hasOwn(SENTENCES, name);

/** The sentences for the fields that were refused, here or by the server, in the order of the form. */
export function sentencesFor(refused: Iterable<string>): Partial<Record<Field, string>> {
  const names = new Set(refused);
  const fields = Object.keys(SENTENCES).filter(isField);
  return Object.fromEntries(
    fields.filter((field) => names.has(field)).map((field) => [field, SENTENCES[field]()]),
  );
}

const resolve = schemaResolver(createReservationInput, { sync: true });

export function validateDraft(draft: Draft, performanceId: string, idempotencyKey: string) {
  const values = { ...draft, performanceId, idempotencyKey, locale: activeLocale() };
  return sentencesFor(Object.keys(resolve(values)));
}

/** What is sent: the same draft always gives the same body, so that a repetition is recognised as one. */
export function inputOf(draft: Draft, performanceId: string, idempotencyKey: string): ReservationInput {
  const { partySize, name, email, phone, notes, accessNeeds } = draft;
  return {
    performanceId,
    partySize,
    name: name.trim(),
    email: email.trim(),
    ...(phone.trim() ? { phone: phone.trim() } : {}),
    ...(notes.trim() ? { notes: notes.trim() } : {}),
    ...(accessNeeds.trim() ? { accessNeeds: accessNeeds.trim() } : {}),
    locale: activeLocale(),
    acceptPrivacy: true,
    idempotencyKey,
  };
}
