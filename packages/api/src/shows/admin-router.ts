import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { csvOf } from '../lists/csv.ts';
import { adminProcedure, router } from '../trpc.ts';
import { adminShowById, allAdminShows, listAdminShows } from './admin-queries.ts';
import {
  adminShowInput,
  createShowInput,
  describePosterInput,
  listAdminShowsInput,
  previewShowInput,
  removePosterInput,
  replacePosterInput,
  showAtVersionInput,
  updateShowInput,
} from './admin-schema.ts';
import { archiveShow } from './archive.ts';
import { copyShow } from './copy.ts';
import { createShow } from './create.ts';
import { deleteShow } from './delete.ts';
import { describePoster, posterFilesOf } from './describe-poster.ts';
import { publishShow } from './publish.ts';
import { showPreview } from './queries.ts';
import { removePoster } from './remove-poster.ts';
import { replacePoster } from './replace-poster.ts';
import { unpublishShow } from './unpublish.ts';
import { updateShow } from './update.ts';

const PERCENT = 100;

const change = (ctx: { now: () => Date; staff: { id: string } }) => ({
  now: ctx.now(),
  staffId: ctx.staff.id,
});

const focalOf = ({ focalX, focalY }: { focalX: number; focalY: number }) => ({
  x: focalX / PERCENT,
  y: focalY / PERCENT,
});

/** What a change answers: enough to go on editing. Lists of visitors are read afresh. */
function changed(ctx: Context, { id, status, version }: Answer) {
  ctx.shows.forget();
  return { id, status, version };
}

interface Answer {
  id: string;
  status: 'draft' | 'published' | 'archived';
  version: number;
}

export const adminShowsRouter = router({
  list: adminProcedure
    .input(listAdminShowsInput)
    .query(({ ctx, input }) =>
      listAdminShows(ctx.em, input, { locale: ctx.locale, now: ctx.now() }),
    ),

  export: adminProcedure.input(listAdminShowsInput).query(async ({ ctx, input }) => {
    const rows = await allAdminShows(ctx.em, input, { locale: ctx.locale, now: ctx.now() });
    const csv = csvOf(
      [
        { title: 'slug', value: ({ slug }) => slug },
        { title: 'title_it', value: ({ title }) => title.it },
        { title: 'title_en', value: ({ title }) => title.en },
        { title: 'status', value: ({ status }) => status },
        { title: 'performances', value: ({ performances }) => performances },
        { title: 'performances_to_come', value: ({ coming }) => coming },
        { title: 'next_performance', value: ({ next }) => next?.startsAt },
      ],
      rows,
    );
    return { csv };
  }),

  byId: adminProcedure
    .input(adminShowInput)
    .query(({ ctx, input }) => adminShowById(ctx.em, input.id)),

  /** The show as visitors see it, or will see it. */
  preview: adminProcedure.input(previewShowInput).query(async ({ ctx, input }) => {
    const { id, locale = ctx.locale } = input;
    const show = await showPreview(ctx.em, { id, locale, now: ctx.now() });
    if (!show) throw new DomainError('NOT_FOUND');
    return show;
  }),

  create: adminProcedure
    .input(createShowInput)
    .mutation(async ({ ctx, input }) => changed(ctx, await createShow(ctx.em, input, change(ctx)))),

  update: adminProcedure
    .input(updateShowInput)
    .mutation(async ({ ctx, input }) => changed(ctx, await updateShow(ctx.em, input, change(ctx)))),

  publish: adminProcedure
    .input(showAtVersionInput)
    .mutation(async ({ ctx, input }) =>
      changed(ctx, await publishShow(ctx.em, input, change(ctx))),
    ),

  unpublish: adminProcedure
    .input(showAtVersionInput)
    .mutation(async ({ ctx, input }) =>
      changed(ctx, await unpublishShow(ctx.em, input, change(ctx))),
    ),

  archive: adminProcedure
    .input(showAtVersionInput)
    .mutation(async ({ ctx, input }) =>
      changed(ctx, await archiveShow(ctx.em, input, change(ctx))),
    ),

  copy: adminProcedure
    .input(adminShowInput)
    .mutation(async ({ ctx, input }) =>
      changed(ctx, await copyShow(ctx.em, input.id, change(ctx))),
    ),

  delete: adminProcedure.input(showAtVersionInput).mutation(async ({ ctx, input }) => {
    const { unused } = await deleteShow(ctx.em, input, change(ctx));
    ctx.shows.forget();
    await ctx.media.remove(unused);
    return { id: input.id };
  }),

  replacePoster: adminProcedure.input(replacePosterInput).mutation(async ({ ctx, input }) => {
    const { image, ...words } = input;
    await ctx.limiter.spend(ctx.orm.em.fork(), { uploadByStaff: ctx.staff.id }, ctx.now());
    const picture = await ctx.media.storePoster(image, focalOf(input));
    const { posterId, unused } = await replacePoster(
      ctx.em,
      { ...words, picture },
      change(ctx),
    ).catch(async (error: unknown) => {
      await ctx.media.remove(picture.files.map(({ file }) => file));
      throw error;
    });
    ctx.shows.forget();
    await ctx.media.remove(unused);
    return { posterId };
  }),

  describePoster: adminProcedure.input(describePosterInput).mutation(async ({ ctx, input }) => {
    const share = await ctx.media.shareCrop(await posterFilesOf(ctx.em, input), focalOf(input));
    const { posterId, unused } = await describePoster(
      ctx.em,
      { ...input, share },
      change(ctx),
    ).catch(async (error: unknown) => {
      await ctx.media.remove([share.file]);
      throw error;
    });
    ctx.shows.forget();
    await ctx.media.remove(unused);
    return { posterId };
  }),

  removePoster: adminProcedure.input(removePosterInput).mutation(async ({ ctx, input }) => {
    const { unused } = await removePoster(ctx.em, input, change(ctx));
    ctx.shows.forget();
    await ctx.media.remove(unused);
    return { showId: input.showId };
  }),
});
