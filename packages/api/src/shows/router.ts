import { DomainError } from '../errors.ts';
import { publicProcedure, router } from '../trpc.ts';
import { listShows, showBySlug } from './queries.ts';
import { listShowsInput, showBySlugInput } from './schema.ts';

export const showsRouter = router({
  list: publicProcedure.input(listShowsInput).query(({ ctx, input }) => {
    const filter = { ...input, locale: input.locale ?? ctx.locale };
    return ctx.shows.recall(JSON.stringify(filter), () =>
      listShows(ctx.em, { ...filter, now: ctx.now() }),
    );
  }),

  bySlug: publicProcedure.input(showBySlugInput).query(async ({ ctx, input }) => {
    const { slug, locale = ctx.locale } = input;
    const show = await showBySlug(ctx.em, { slug, locale, now: ctx.now() });
    if (!show) throw new DomainError('NOT_FOUND');
    return show;
  }),
});
