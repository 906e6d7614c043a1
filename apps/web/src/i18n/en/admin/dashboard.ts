import type { Translation } from '../../catalogue.ts';
import type { adminDashboard as source } from '../../it/admin/dashboard.ts';

export const adminDashboard: Translation<typeof source> = {
  title: 'Dashboard',
};
