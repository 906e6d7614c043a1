import type { AdminCalls } from './season.ts';

const LIST = { search: 'ada', page: 1, pageSize: 25, sort: 'at', direction: 'desc' } as const;

export const admissionsCalls: AdminCalls = async ({ boxOffice, performances }) => {
  const [performanceId = ''] = performances;
  const { admissions } = boxOffice.admin;
  return {
    'admin.admissions.list': () => admissions.list({ ...LIST, performanceId }),
    'admin.admissions.export': () => admissions.export({ ...LIST, performanceId }),
    'admin.admissions.summary': () => admissions.summary({ performanceId }),
    'admin.admissions.doorList': () => admissions.doorList({ performanceId }),
  };
};
