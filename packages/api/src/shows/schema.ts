import * as z from 'zod/mini';

export const locale = z.enum(['it', 'en']);
export const SLUG = /^[a-z0-9][a-z0-9-]{0,99}$/;
export const slug = z.string().check(z.regex(SLUG));
export const accessFeature = z.enum([
  'wheelchairSpaces',
  'stepFree',
  'accessibleToilet',
  'hearingLoop',
  'assistanceDogs',
  'parking',
  'surtitles',
  'audioDescription',
  'signLanguage',
  'captions',
  'relaxed',
]);
export const contentNote = z.enum([
  'strobeLights',
  'smoke',
  'loudNoise',
  'gunshots',
  'nudity',
  'strongLanguage',
  'violence',
  'death',
  'blood',
]);

export const listShowsInput = z._default(
  z.strictObject({
    locale: z.optional(locale),
    archive: z.optional(z.boolean()),
    venue: z.optional(slug),
    access: z.optional(z.array(accessFeature).check(z.maxLength(11))),
  }),
  {},
);
export const showBySlugInput = z.strictObject({ slug, locale: z.optional(locale) });
