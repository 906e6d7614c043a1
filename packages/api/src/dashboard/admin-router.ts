import { nothing } from '../accounts/schema.ts';
import { recentEntries } from '../audit/admin-queries.ts';
import { runDoctor } from '../doctor/doctor.ts';
import { adminProcedure, boxOfficeProcedure, router } from '../trpc.ts';
import { bookingsByDay, houses, nextEvenings } from './admin-queries.ts';
import { dashboardInput } from './admin-schema.ts';
import { alerts } from './alerts.ts';

const MOST_RECENT = 15;

export const adminDashboardRouter = router({
  /** The evenings that come next and what needs a person. */
  overview: boxOfficeProcedure.input(dashboardInput).query(async ({ ctx, input }) => {
    const asked = { locale: input.locale ?? ctx.locale, now: ctx.now() };
    return { evenings: await nextEvenings(ctx.em, asked), alerts: await alerts(ctx.em, asked) };
  }),
  charts: boxOfficeProcedure.input(dashboardInput).query(async ({ ctx, input }) => {
    const asked = { locale: input.locale ?? ctx.locale, now: ctx.now() };
    const { timeZone } = ctx;
    return {
      bookings: await bookingsByDay(ctx.em, { now: asked.now, timeZone }),
      houses: await houses(ctx.em, asked),
    };
  }),
  recent: boxOfficeProcedure
    .input(nothing)
    .query(({ ctx }) => recentEntries(ctx.em, { role: ctx.staff.role, most: MOST_RECENT })),
  /** What the doctor found a moment ago: it looks at every row, so it is not asked again with every page. */
  findings: adminProcedure
    .input(nothing)
    .query(({ ctx }) => ctx.findings.recall('all', () => runDoctor(ctx.em, ctx.now()))),
});
