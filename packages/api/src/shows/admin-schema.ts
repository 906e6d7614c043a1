import * as z from 'zod/mini';
import { listInput } from '../lists/schema.ts';
import { filledInBoth, filledLine, inBoth, line, paragraphs, version } from '../texts/schema.ts';
import { image } from '../look/schema.ts';
import { accessFeature, contentNote, locale, slug } from './schema.ts';

const MOST_PEOPLE = 60;
const LONGEST_MINUTES = 900;

export const SHOW_SORTS = ['title', 'status', 'nextPerformance', 'createdAt'] as const;
const showStatus = z.enum(['draft', 'published', 'archived']);

export const listAdminShowsInput = listInput(SHOW_SORTS, { status: z.optional(showStatus) });
export const adminShowInput = z.strictObject({ id: z.uuid() });
export const previewShowInput = z.strictObject({ id: z.uuid(), locale: z.optional(locale) });

/** A draft needs no more than a name in one language; what visitors need is asked for when it is published. */
const title = inBoth(line(120)).check(
  z.refine(({ it, en }) => it !== '' || en !== '', { path: ['it'] }),
);

const showFields = {
  slug,
  title,
  tagline: inBoth(line(200)),
  synopsis: inBoth(paragraphs(8_000)),
  ageAdvice: inBoth(line(300)),
  minimumAge: z.nullable(z.int().check(z.gte(1), z.lte(21))),
  durationMinutes: z.int().check(z.gte(1), z.lte(LONGEST_MINUTES)),
  intervals: z.int().check(z.gte(0), z.lte(9)),
  contentNotes: z.array(contentNote).check(z.maxLength(9)),
  accessFeatures: z.array(accessFeature).check(z.maxLength(11)),
  credits: z
    .array(z.strictObject({ role: inBoth(line(120)), name: filledLine(120) }))
    .check(z.maxLength(MOST_PEOPLE)),
  cast: z
    .array(z.strictObject({ name: filledLine(120), character: inBoth(line(120)) }))
    .check(z.maxLength(MOST_PEOPLE)),
};

export const createShowInput = z.strictObject(showFields);
export type ShowFields = z.output<typeof createShowInput>;
export const updateShowInput = z.strictObject({ id: z.uuid(), version, ...showFields });
/** Something done to a show as its editor saw it. */
export const showAtVersionInput = z.strictObject({ id: z.uuid(), version });

const percent = z.int().check(z.gte(0), z.lte(100));
/** What stands beside the picture. `basedOn` is the poster its editor saw; null when there was none. */
const posterFields = {
  alt: filledInBoth(line(300)),
  focalX: percent,
  focalY: percent,
  basedOn: z.nullable(z.uuid()),
};
export const posterUploadInput = z.strictObject({ showId: z.uuid(), ...posterFields });
/** Bytes, which no JSON holds: it is called by the site's upload route, never by name. */
export const replacePosterInput = z.strictObject({ ...posterUploadInput.shape, image });
export const describePosterInput = z.strictObject({
  showId: z.uuid(),
  ...posterFields,
  basedOn: z.uuid(),
});
export const removePosterInput = z.strictObject({ showId: z.uuid(), basedOn: z.uuid() });
export type PosterWords = Pick<z.output<typeof posterUploadInput>, 'alt' | 'focalX' | 'focalY'>;
