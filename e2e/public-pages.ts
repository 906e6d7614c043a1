import type { PublicApi } from './public-api.ts';

export const FIXED_PAGES = [
  '/',
  '/shows',
  '/calendar',
  '/venues',
  '/about',
  '/contacts',
  '/privacy',
  '/accessibility',
  '/find',
];

/** Addresses of every public page: the fixed ones, and one of each kind that is about something. */
export async function publicPages(api: PublicApi): Promise<string[]> {
  const [show] = await api.shows.list.query({ locale: 'en' });
  const [venue] = await api.venues.list.query({ locale: 'en' });
  const evening = show?.performances.find(({ availability }) =>
    /available|fewLeft/.test(availability.status),
  );
  return [
    ...FIXED_PAGES,
    ...(show ? [`/shows/${show.slug}`] : []),
    ...(venue ? [`/venues/${venue.slug}`] : []),
    ...(evening ? [`/performances/${evening.id}`] : []),
  ];
}
