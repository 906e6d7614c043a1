import * as z from 'zod/mini';
import { listInput } from '../lists/schema.ts';
import { accessFeature, locale } from '../shows/schema.ts';

const MOST_SEATS = 100_000;
const MOST_MINUTES = 10_080;
export const MOST_AT_ONCE = 200;

const instant = z.iso.datetime({ offset: true });
const seats = z.int().check(z.gte(0), z.lte(MOST_SEATS));
const minutes = z.int().check(z.gte(0), z.lte(MOST_MINUTES));
const revision = z.int().check(z.gte(1));
const text = (longest: number) =>
  z.string().check(z.trim(), z.maxLength(longest), z.regex(/^[^\p{Cc}]*$/u));
const accessFeatures = z.array(accessFeature).check(z.maxLength(11));
const maxPartySize = z.int().check(z.gte(1), z.lte(100));
const day = z.iso.date();

export const EVENING_STATES = [
  'open',
  'notOpenYet',
  'paused',
  'closed',
  'cancelled',
  'past',
] as const;
export const WHEN = ['upcoming', 'past', 'all'] as const;

const filters = {
  when: z._default(z.enum(WHEN), 'upcoming'),
  showId: z.optional(z.uuid()),
  venueId: z.optional(z.uuid()),
  state: z.optional(z.enum([...EVENING_STATES, 'full', 'over'])),
  locale: z.optional(locale),
};
export const listPerformancesInput = listInput(
  ['startsAt', 'show', 'venue', 'free', 'taken'],
  filters,
);
export const calendarInput = z.strictObject({
  month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
  showId: filters.showId,
  venueId: filters.venueId,
  locale: filters.locale,
});
export const oneEveningInput = z.strictObject({ id: z.uuid(), locale: z.optional(locale) });
export const choicesInput = z.strictObject({ locale: z.optional(locale) });

const pattern = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('weekly'),
    from: day,
    weeks: z.int().check(z.gte(1), z.lte(60)),
    /** Monday is 1. */
    weekdays: z.array(z.int().check(z.gte(1), z.lte(7))).check(z.minLength(1), z.maxLength(7)),
  }),
  z.strictObject({
    kind: z.literal('dates'),
    dates: z.array(day).check(z.minLength(1), z.maxLength(MOST_AT_ONCE)),
  }),
]);
const times = z
  .array(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)))
  .check(z.minLength(1), z.maxLength(4));
const lengths = {
  venueId: z.uuid(),
  durationMinutes: z.int().check(z.gte(1), z.lte(1440)),
  doorsOpenMinutes: minutes,
  doorsCloseMinutes: minutes,
};

export const planInput = z.strictObject({ ...lengths, pattern, times });
export const createEveningsInput = z.strictObject({
  ...lengths,
  showId: z.uuid(),
  /** The instants of the plan that was looked at. */
  starts: z.array(instant).check(z.minLength(1), z.maxLength(MOST_AT_ONCE)),
  bookingOpensAt: z.nullable(instant),
  bookingClosesMinutes: minutes,
  maxPartySize,
  roomCapacity: seats,
  extraSeats: seats,
  accessFeatures,
  /** Having seen what else is on at the venue at that time. */
  allowClashes: z._default(z.boolean(), false),
});

export const updateEveningInput = z.strictObject({
  id: z.uuid(),
  revision,
  endsAt: instant,
  doorsOpenAt: instant,
  doorsCloseAt: instant,
  bookingOpensAt: z.nullable(instant),
  bookingClosesAt: instant,
  maxPartySize,
  accessFeatures,
});
export const eveningVersionInput = z.strictObject({ id: z.uuid(), revision });

export const capacityInput = z.strictObject({
  id: z.uuid(),
  revision,
  roomCapacity: seats,
  extraSeats: seats,
  houseHolds: z
    .array(
      z.strictObject({
        id: z.optional(z.uuid()),
        seats: seats.check(z.gte(1)),
        label: text(120).check(z.minLength(1)),
        reason: z.nullable(text(200)),
      }),
    )
    .check(z.maxLength(50)),
  /** Seats over the capacity that were shown and said yes to. */
  acceptedExcess: z._default(seats, 0),
});
export const affectedInput = z.strictObject({ id: z.uuid(), sellable: seats });

export const cancelEveningInput = z.strictObject({
  id: z.uuid(),
  revision,
  /** The title of the show, typed. */
  confirmation: text(300),
});
export const movePreviewInput = z.strictObject({
  id: z.uuid(),
  startsAt: instant,
  venueId: z.uuid(),
  locale: z.optional(locale),
});
export const moveEveningInput = z.strictObject({
  id: z.uuid(),
  revision,
  startsAt: instant,
  venueId: z.uuid(),
  roomCapacity: seats,
  acceptedExcess: z._default(seats, 0),
  allowClashes: z._default(z.boolean(), false),
});
