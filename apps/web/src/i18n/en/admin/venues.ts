import type { Translation } from '../../catalogue.ts';
import type { adminVenues as source } from '../../it/admin/venues.ts';

export const adminVenues: Translation<typeof source> = {
  title: 'Venues',
};
