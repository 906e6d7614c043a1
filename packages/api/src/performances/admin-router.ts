import type { Locale } from '@azionelab/db';
import type { Context, Staff } from '../context.ts';
import { adminProcedure, boxOfficeProcedure, router } from '../trpc.ts';
import { exportEvenings, listEvenings } from './admin-list.ts';
import { eveningById, eveningChoices, eveningsOfMonth } from './admin-queries.ts';
import {
  affectedInput,
  calendarInput,
  cancelEveningInput,
  capacityInput,
  choicesInput,
  createEveningsInput,
  eveningVersionInput,
  listPerformancesInput,
  moveEveningInput,
  movePreviewInput,
  oneEveningInput,
  planInput,
  updateEveningInput,
} from './admin-schema.ts';
import { audienceOf, partiesAbove } from './affected.ts';
import { cancelEvening } from './cancel-evening.ts';
import { changeCapacity } from './capacity-change.ts';
import type { Clash } from './clashes.ts';
import { createEvenings } from './create-evenings.ts';
import { deleteEvening } from './delete-evening.ts';
import { moveEvening } from './move-evening.ts';
import { previewMove } from './move-preview.ts';
import { planEvenings } from './plan-evenings.ts';
import { switchBooking, updateEvening } from './update-evening.ts';

const byOf = (ctx: Context & { staff: Staff }) => ({ userId: ctx.staff.id, now: ctx.now() });
const askedIn = (ctx: Context, { locale }: { locale?: Locale | undefined }) => ({
  locale: locale ?? ctx.locale,
  now: ctx.now(),
});

/** Runs a change of an evening; what visitors see of the season is read afresh. */
async function changing<T>(ctx: Context, change: Promise<T>) {
  const answer = await change;
  ctx.shows.forget();
  return answer;
}

function clashOf({ performanceId, title, startsAt }: Clash, locale: Locale) {
  return { performanceId, title: title?.[locale] ?? null, startsAt: startsAt.toISOString() };
}

export const adminPerformancesRouter = router({
  list: boxOfficeProcedure
    .input(listPerformancesInput)
    .query(({ ctx, input }) => listEvenings(ctx.em, { ...input, ...askedIn(ctx, input) }, input)),

  export: boxOfficeProcedure.input(listPerformancesInput).query(async ({ ctx, input }) => ({
    csv: await exportEvenings(ctx.em, { ...input, ...askedIn(ctx, input) }, input),
  })),

  calendar: boxOfficeProcedure
    .input(calendarInput)
    .query(({ ctx, input }) => eveningsOfMonth(ctx.em, input, askedIn(ctx, input))),

  byId: boxOfficeProcedure
    .input(oneEveningInput)
    .query(({ ctx, input }) => eveningById(ctx.em, input.id, askedIn(ctx, input))),

  choices: boxOfficeProcedure
    .input(choicesInput)
    .query(({ ctx, input }) => eveningChoices(ctx.em, input.locale ?? ctx.locale)),

  plan: adminProcedure.input(planInput).query(async ({ ctx, input }) => {
    const planned = await planEvenings(ctx.em, input, ctx.now());
    return planned.map((each) => ({
      ...each,
      startsAt: each.startsAt.toISOString(),
      clashes: each.clashes.map((clash) => clashOf(clash, ctx.locale)),
    }));
  }),

  create: adminProcedure.input(createEveningsInput).mutation(async ({ ctx, input }) => ({
    ids: await changing(ctx, createEvenings(ctx.em, input, byOf(ctx))),
  })),

  update: adminProcedure.input(updateEveningInput).mutation(async ({ ctx, input }) => ({
    revision: await changing(ctx, updateEvening(ctx.em, input, byOf(ctx))),
  })),

  pauseBooking: adminProcedure.input(eveningVersionInput).mutation(async ({ ctx, input }) => ({
    revision: await changing(ctx, switchBooking(ctx.em, { ...input, isPaused: true }, byOf(ctx))),
  })),

  reopenBooking: adminProcedure.input(eveningVersionInput).mutation(async ({ ctx, input }) => ({
    revision: await changing(ctx, switchBooking(ctx.em, { ...input, isPaused: false }, byOf(ctx))),
  })),

  delete: adminProcedure.input(eveningVersionInput).mutation(async ({ ctx, input }) => {
    await changing(ctx, deleteEvening(ctx.em, input, byOf(ctx)));
    return { deleted: true as const };
  }),

  affected: adminProcedure
    .input(affectedInput)
    .query(({ ctx, input }) => partiesAbove(ctx.em, input, ctx.now())),

  changeCapacity: adminProcedure.input(capacityInput).mutation(async ({ ctx, input }) => ({
    revision: await changing(ctx, changeCapacity(ctx.em, input, byOf(ctx))),
  })),

  cancelPreview: adminProcedure
    .input(oneEveningInput)
    .query(({ ctx, input }) => audienceOf(ctx.em, input.id, ctx.now())),

  cancel: adminProcedure.input(cancelEveningInput).mutation(async ({ ctx, input }) => ({
    jobId: await changing(ctx, cancelEvening(ctx.em, input, byOf(ctx))),
  })),

  movePreview: adminProcedure.input(movePreviewInput).query(async ({ ctx, input }) => {
    const preview = await previewMove(ctx.em, input, ctx.now());
    const { locale = ctx.locale } = input;
    return { ...preview, clashes: preview.clashes.map((clash) => clashOf(clash, locale)) };
  }),

  move: adminProcedure.input(moveEveningInput).mutation(async ({ ctx, input }) => ({
    jobId: await changing(ctx, moveEvening(ctx.em, input, byOf(ctx))),
  })),
});
