import { boxOfficeProcedure, router } from '../trpc.ts';
import { allAdmissions, listAdmissions } from './admin-queries.ts';
import { eveningAtDoorInput, listAdmissionsInput } from './admin-schema.ts';
import { admissionsCsv } from './admissions-csv.ts';
import { doorList } from './door-list.ts';
import { doorSummary } from './summary.ts';

/** Carries names: asked by POST. */
const personalQuery = boxOfficeProcedure.meta({ post: true });

export const adminAdmissionsRouter = router({
  list: personalQuery
    .input(listAdmissionsInput)
    .query(({ ctx, input }) => listAdmissions(ctx.em, input, ctx.locale)),

  export: personalQuery.input(listAdmissionsInput).query(async ({ ctx, input }) => {
    const rows = await allAdmissions(ctx.em, input, ctx.locale);
    return { csv: admissionsCsv(rows, ctx.locale) };
  }),

  summary: boxOfficeProcedure
    .input(eveningAtDoorInput)
    .query(({ ctx, input }) => doorSummary(ctx.em, input.performanceId)),

  doorList: boxOfficeProcedure
    .input(eveningAtDoorInput)
    .query(({ ctx, input }) => doorList(ctx.em, { ...input, locale: ctx.locale, now: ctx.now() })),
});
