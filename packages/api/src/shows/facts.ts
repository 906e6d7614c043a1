import type { AuditValue, Poster, Show } from '@azionelab/db';

/** A show as the audit compares it. */
export function factsOf(show: Show): Record<string, AuditValue> {
  return {
    slug: show.slug,
    title: show.title,
    tagline: show.tagline,
    synopsis: show.synopsis,
    ageAdvice: show.ageAdvice,
    minimumAge: show.minimumAge ?? null,
    durationMinutes: show.durationMinutes,
    intervals: show.intervals,
    contentNotes: show.contentNotes,
    accessFeatures: show.accessFeatures,
    credits: show.credits.map(({ role, name }) => ({ role, name })),
    cast: show.cast.map(({ name, character }) => ({ name, character })),
  };
}

/** A poster as the audit tells it. */
export function posterFacts({ alt, focalX, focalY, files }: Poster): Record<string, AuditValue> {
  return { alt, focalX, focalY, files: files.map(({ file }) => file) };
}
