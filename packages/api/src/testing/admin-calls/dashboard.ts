import type { AdminCalls } from './season.ts';

export const dashboardCalls: AdminCalls = async ({ admin, boxOffice }) => {
  const { dashboard } = boxOffice.admin;
  return {
    'admin.dashboard.overview': () => dashboard.overview(),
    'admin.dashboard.charts': () => dashboard.charts(),
    'admin.dashboard.recent': () => dashboard.recent(),
    'admin.dashboard.findings': () => admin.admin.dashboard.findings(),
  };
};
