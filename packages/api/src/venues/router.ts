import { publicProcedure, router } from '../trpc.ts';
import { listVenues, venueBySlug } from './queries.ts';
import { listVenuesInput, venueBySlugInput } from './schema.ts';

export const venuesRouter = router({
  list: publicProcedure.input(listVenuesInput).query(({ ctx }) => listVenues(ctx.em)),

  bySlug: publicProcedure.input(venueBySlugInput).query(({ ctx, input }) => {
    const { slug, locale = ctx.locale } = input;
    return venueBySlug(ctx.em, { slug, locale });
  }),
});
