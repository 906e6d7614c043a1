import type { Translation } from '../../catalogue.ts';
import type { adminShows as source } from '../../it/admin/shows.ts';

export const adminShows: Translation<typeof source> = {
  title: 'Shows',
};
