import * as z from 'zod/mini';

export const IMPORT_KINDS = ['shows', 'performances', 'reservations'] as const;
export type ImportKindName = (typeof IMPORT_KINDS)[number];

/** The largest request that carries a file. A file of 10,000 reservations is about half of it. */
export const LARGEST_IMPORT_BYTES = 2 * 1024 * 1024;
/** Lines of one file. */
export const MOST_IMPORTED = 10_000;
export const SEPARATORS = [',', ';'] as const;

/** The columns of each kind, in the order of its template; those in `REQUIRED_COLUMNS` must be filled in. */
export const IMPORT_COLUMNS = {
  shows: [
    'slug',
    'title_it',
    'title_en',
    'tagline_it',
    'tagline_en',
    'synopsis_it',
    'synopsis_en',
    'duration_minutes',
    'intervals',
    'minimum_age',
    'age_advice_it',
    'age_advice_en',
    'content_notes',
    'access_features',
  ],
  performances: [
    'show',
    'venue',
    'date',
    'time',
    'capacity',
    'extra_seats',
    'house_holds',
    'booking_opens',
    'booking_closes',
    'max_party',
  ],
  reservations: [
    'show',
    'venue',
    'date',
    'time',
    'name',
    'email',
    'phone',
    'party_size',
    'status',
    'language',
    'notes',
    'access_needs',
    'staff_note',
    'over_limit_reason',
  ],
} as const satisfies Record<ImportKindName, readonly string[]>;
export type ImportColumn = (typeof IMPORT_COLUMNS)[ImportKindName][number];

export const REQUIRED_COLUMNS: Record<ImportKindName, readonly ImportColumn[]> = {
  shows: ['slug', 'duration_minutes'],
  performances: ['show', 'venue', 'date', 'time'],
  reservations: ['show', 'venue', 'date', 'time', 'name', 'party_size'],
};

/** What can be wrong with a file, a line or a cell; the web has the words. */
export const IMPORT_PROBLEMS = [
  'notUtf8',
  'empty',
  'tooManyLines',
  'missingColumn',
  'unknownColumn',
  'repeatedColumn',
  'badQuotes',
  'tooManyCells',
  'required',
  'tooLong',
  'badText',
  'notANumber',
  'outOfRange',
  'badSlug',
  'unknownWord',
  'badEmail',
  'badPhone',
  'badDate',
  'badTime',
  'noSuchTime',
  'badHolds',
  'holdsOverCapacity',
  'opensAfterClosing',
  'unknownShow',
  'unknownVenue',
  'unknownPerformance',
  'cancelledPerformance',
  'partyTooLarge',
  'notEnoughSeats',
  'twiceInFile',
  'alreadyThere',
] as const;
export type ImportProblem = (typeof IMPORT_PROBLEMS)[number];

const kind = z.enum(IMPORT_KINDS);

export const importTemplateInput = z.strictObject({ kind, separator: z.enum(SEPARATORS) });
export const checkImportInput = z.strictObject({
  kind,
  csv: z.string().check(z.maxLength(LARGEST_IMPORT_BYTES)),
  /** What becomes of a line whose row is there already: passed over, or a bad line. */
  existing: z._default(z.enum(['skip', 'refuse']), 'skip'),
  /** One ticket mail for every confirmed reservation with an address. */
  sendTickets: z._default(z.boolean(), false),
});
export type CheckImportInput = z.output<typeof checkImportInput>;

export const runImportInput = z.strictObject({
  ...checkImportInput.shape,
  /** What the check said would be made. The import refuses when that is not what it would make now. */
  plan: z.string().check(z.maxLength(64)),
});
export type RunImportInput = z.output<typeof runImportInput>;
