import type { Translation } from '../catalogue.ts';
import type { manage as source } from '../it/manage.ts';

export const manage: Translation<typeof source> = {
  title: 'manage',
};
