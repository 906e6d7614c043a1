import { LOCALES } from '@azionelab/db';
import { emailAddress, LARGEST_PARTY, phone } from '../reservations/schema.ts';
import type { Cells } from './cells.ts';
import type { ImportTerms } from './import-kind.ts';
import { shown } from './problems.ts';

const LONGEST = { name: 120, notes: 1_000, accessNeeds: 500, staffNote: 2_000, reason: 200 };

/** The party of a line, by the rules that hold for a visitor's form. */
export function partyIn(cells: Cells, { locale }: Pick<ImportTerms, 'locale'>) {
  const { text } = cells;
  return {
    name: cells.needed('name') && cells.oneLine('name', LONGEST.name),
    email: emailIn(cells),
    phone: phoneIn(cells),
    partySize: cells.neededNumber('party_size', { from: 1, to: LARGEST_PARTY }),
    status: cells.word('status', ['confirmed', 'cancelled'], 'confirmed'),
    locale: cells.word('language', LOCALES, locale),
    notes: text('notes', LONGEST.notes) || null,
    accessNeeds: text('access_needs', LONGEST.accessNeeds) || null,
    staffNote: text('staff_note', LONGEST.staffNote) || null,
    overLimitReason: text('over_limit_reason', LONGEST.reason) || null,
  };
}
export type Party = ReturnType<typeof partyIn>;

function emailIn(cells: Cells) {
  const value = cells.valueOf('email');
  if (value === '') return null;
  const { data } = emailAddress.safeParse(value);
  if (!data) cells.refuse('email', 'badEmail', { value: shown(value) });
  return data ?? null;
}

function phoneIn(cells: Cells) {
  const value = cells.valueOf('phone');
  const { success } = phone.safeParse(value);
  if (!success) cells.refuse('phone', 'badPhone', { value: shown(value) });
  return value || null;
}
