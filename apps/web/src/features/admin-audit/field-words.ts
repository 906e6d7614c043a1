import { t } from '../../i18n/t.ts';
import { formatStamp } from '../../lib/admin/stamp.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';

type Details = RouterOutputs['admin']['audit']['list']['rows'][number]['details'];
export type Value = Details[string];

const FIELDS = [
  'accessFeatures',
  'address',
  'ageAdvice',
  'bookingClosesAt',
  'bookingOpensAt',
  'bookingPausedAt',
  'city',
  'count',
  'directions',
  'doorsCloseAt',
  'doorsOpenAt',
  'durationMinutes',
  'endsAt',
  'extraSeats',
  'from',
  'holds',
  'houseHolds',
  'key',
  'kind',
  'maxPartySize',
  'name',
  'partySize',
  'reason',
  'role',
  'roomCapacity',
  'seats',
  'slug',
  'startsAt',
  'state',
  'status',
  'synopsis',
  'tagline',
  'title',
  'to',
  'total',
  'venueName',
] as const;
const WORDS = [
  'pending',
  'confirmed',
  'expired',
  'cancelled',
  'moved',
  'draft',
  'published',
  'archived',
  'admin',
  'boxOffice',
  'door',
] as const;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/;

/** A field of an entry in the reader's language; one that is rarely seen keeps the name it has in the code. */
export function fieldName(field: string) {
  const known = FIELDS.find((each) => each === field);
  return known ? t(`adminAudit.field_${known}`) : field;
}

/** What a value says to a person: times on the company's clock, words in their language. */
export function valueText(value: Value, zone: string): string {
  if (value === null || value === '') return '—';
  if (typeof value === 'boolean') return value ? t('adminCommon.yes') : t('adminCommon.no');
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return wordOf(value, zone);
  if (Array.isArray(value)) return value.map((each) => valueText(each, zone)).join('\n') || '—';
  return Object.entries(value)
    .map(([key, inner]) => `${fieldName(key)}: ${valueText(inner, zone)}`)
    .join('\n');
}

function wordOf(text: string, zone: string) {
  if (INSTANT.test(text)) return formatStamp(text, zone);
  const known = WORDS.find((each) => each === text);
  return known ? t(`adminAudit.word_${known}`) : text;
}
