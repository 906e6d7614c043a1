import type { Translation } from '../catalogue.ts';
import type { shows as source } from '../it/shows.ts';

export const shows: Translation<typeof source> = {
  title: 'shows',
};
