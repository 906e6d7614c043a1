import type { Translation } from '../../catalogue.ts';
import type { adminPerformances as source } from '../../it/admin/performances.ts';

export const adminPerformances: Translation<typeof source> = {
  title: 'Performances',
};
