import type { Translation } from '../../catalogue.ts';
import type { adminSettings as source } from '../../it/admin/settings.ts';

export const adminSettings: Translation<typeof source> = {
  title: 'Pages and settings',
};
