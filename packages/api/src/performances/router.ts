import { publicProcedure, router } from '../trpc.ts';
import { availabilityByIds, performanceById, performancesOfMonth } from './queries.ts';
import { availabilityInput, monthInput, performanceByIdInput } from './schema.ts';

export const performancesRouter = router({
  byId: publicProcedure.input(performanceByIdInput).query(async ({ ctx, input }) => {
    const { id, locale = ctx.locale } = input;
    const { holdMinutes } = await ctx.settings.get('booking');
    return performanceById(ctx.em, id, { locale, now: ctx.now(), holdMinutes });
  }),

  month: publicProcedure.input(monthInput).query(({ ctx, input }) => {
    const { month, locale = ctx.locale, venue, access } = input;
    return performancesOfMonth(ctx.em, month, { locale, venue, access, now: ctx.now() });
  }),

  availability: publicProcedure
    .input(availabilityInput)
    .query(({ ctx, input }) => availabilityByIds(ctx.em, input.ids, ctx.now())),
});
