import type { Evening } from './givens.ts';
import type { PublicApi } from './public-api.ts';

/** An evening of a running site whose door is open now and that still has seats; null when there is none. */
export async function tonightAt(api: PublicApi): Promise<Evening | null> {
  const shows = await api.shows.list.query({ locale: 'en' });
  for (const { slug, title, performances } of shows) {
    for (const { id, startsAt, venue, availability } of performances) {
      if (availability.status !== 'available' && availability.status !== 'fewLeft') continue;
      const { doorsOpenAt } = await api.performances.byId.query({ id });
      const isDoorOpen = Date.parse(doorsOpenAt) < Date.now();
      if (isDoorOpen) {
        return {
          id,
          title,
          slug,
          venueSlug: venue.slug,
          venueName: venue.name,
          startsAt: new Date(startsAt),
        };
      }
    }
  }
  return null;
}
