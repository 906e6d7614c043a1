import { boxOfficeProcedure, router } from '../trpc.ts';
import { jobById, listJobs } from './admin-queries.ts';
import { jobByIdInput, listJobsInput } from './admin-schema.ts';

export const adminJobsRouter = router({
  byId: boxOfficeProcedure
    .input(jobByIdInput)
    .query(({ ctx, input }) => jobById(ctx.em, input.id, input.locale ?? ctx.locale)),

  list: boxOfficeProcedure
    .input(listJobsInput)
    .query(({ ctx, input }) =>
      listJobs(ctx.em, { locale: input.locale ?? ctx.locale, now: ctx.now() }),
    ),
});
