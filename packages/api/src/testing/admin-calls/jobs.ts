import { startJob } from '../../jobs/start.ts';
import { decide } from '../../transaction.ts';
import type { AdminCalls } from './season.ts';

export const jobsCalls: AdminCalls = async (season) => {
  const { boxOffice, orm, clock, adminUser } = season;
  const job = await decide(orm.em.fork(), async (tx) =>
    startJob(tx, {
      kind: 'resendMany',
      performanceId: null,
      params: { reservationIds: [] },
      total: 0,
      userId: adminUser.id,
      now: clock.now(),
    }),
  );
  return {
    'admin.jobs.byId': () => boxOffice.admin.jobs.byId({ id: job.id }),
    'admin.jobs.list': () => boxOffice.admin.jobs.list({}),
  };
};
