import type { Translation } from '../catalogue.ts';
import type { door as source } from '../it/door.ts';

export const door: Translation<typeof source> = {
  title: 'Door',
};
