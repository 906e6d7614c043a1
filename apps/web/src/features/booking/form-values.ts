import { schemaResolver } from '@mantine/form';

import { activeLocale, t } from '../../i18n/t.ts';
import { loadSchemas } from '../../lib/schemas.ts';
import type { RouterInputs } from '../../lib/trpc.ts';
import type { Draft } from './attempt.ts';

type ReservationInput = RouterInputs['reservations']['create'];

/** The sentence beside each field that the schema may refuse. */
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

export async function validateDraft(draft: Draft, performanceId: string, idempotencyKey: string) {
  const schemas = await loadSchemas();
  // Without them the server, which has the same ones, names the fields.
  if (!schemas) return {};
  const resolve = schemaResolver(schemas.createReservationInput, { sync: true });
  const values = { ...draft, performanceId, idempotencyKey, locale: activeLocale() };
  return sentencesFor(Object.keys(resolve(values)));
}

/** What is sent: the same draft always gives the same body, so that a repetition is recognised as one. */
export function inputOf(
  draft: Draft,
  performanceId: string,
  idempotencyKey: string,
): ReservationInput {
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
